-- Kept apart from boards and sessions: no table here refers to theirs, and none of theirs to these.
create table concern (
    id         uuid          not null primary key,
    space_id   uuid          not null,
    place_id   uuid          not null,
    author_id  uuid          comment 'participant, so that they find it on their own phone; never shown to who reads it',
    source     varchar(12)   not null comment 'taken off a board, or sent straight from a phone',
    spot       json          not null comment 'what the place was called',
    text       varchar(2000) not null,
    by_whom    varchar(80),
    language   varchar(2)    not null,
    contact    varchar(200)  comment 'only when the author left it, for this and nothing else',
    state      varchar(12)   not null,
    created_at datetime(6)   not null,
    changed_at datetime(6)   not null,
    closed_at  datetime(6),
    version    bigint        not null,
    key concern_space (space_id, created_at),
    key concern_author (author_id, place_id),
    key concern_closed (closed_at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table concern_step (
    id          uuid          not null primary key,
    concern_id  uuid          not null,
    at          datetime(6)   not null,
    kind        varchar(12)   not null,
    words       varchar(2000) not null,
    destination varchar(24),
    receiver_id uuid          comment 'account of the named person; null when it was the author',
    key concern_step_order (concern_id, at, id),
    constraint concern_step_of foreign key (concern_id) references concern (id) on delete cascade
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table concern_receiver (
    space_id   uuid        not null,
    account_id uuid        not null,
    since      datetime(6) not null,
    primary key (space_id, account_id),
    key concern_receiver_account (account_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
