create table board (
    id          uuid        not null primary key,
    space_id    uuid        not null,
    place_id    uuid        not null,
    title       json        not null,
    columns     json        not null,
    names_shown boolean     not null,
    may_read    boolean     not null,
    may_write   boolean     not null,
    may_vote    boolean     not null,
    number      bigint      not null comment 'of the last change',
    notes       int         not null comment 'that participants can see when they may read',
    created_at  datetime(6) not null,
    version     bigint      not null,
    key board_place (place_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table note (
    id          uuid         not null primary key,
    board_id    uuid         not null,
    author_id   uuid         comment 'participant or account; never leaves the server',
    author_name varchar(160) comment 'only on boards that show names',
    column_id   varchar(60)  not null,
    text        varchar(280) not null,
    by_whom     varchar(80),
    language    varchar(2)   not null,
    group_name  varchar(20)  not null,
    position    double       not null,
    hidden      boolean      not null,
    withdrawn   boolean      not null,
    created_at  datetime(6)  not null,
    version     bigint       not null,
    key note_order (board_id, column_id, position),
    key note_author (author_id, board_id),
    constraint note_board foreign key (board_id) references board (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- who did what, in order; kept for replay and, later, undo
create table board_change (
    board_id  uuid        not null,
    number    bigint      not null,
    id        uuid        not null comment 'made by whoever asked for the change',
    step      varchar(10) not null,
    note_id   uuid,
    author_id uuid,
    at        datetime(6) not null,
    note      json        comment 'the note after the change',
    primary key (board_id, number),
    unique key board_change_id (id),
    key board_change_note (note_id, number),
    constraint board_change_board foreign key (board_id) references board (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
