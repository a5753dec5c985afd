-- the teams of a place, and what the place lets its people do with them; locked while people come and go
create table team_room (
    place_id    uuid    not null primary key,
    id          uuid    not null comment 'of the feed and of the topic',
    space_id    uuid    not null,
    names_shown boolean not null,
    may_choose  boolean not null,
    may_write   boolean not null,
    may_read    boolean not null,
    read_back   boolean not null,
    reading     uuid    comment 'the team on the screen',
    number      bigint  not null comment 'of the last change',
    version     bigint  not null,
    unique key team_room_id (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- which change was about one person's own team; the others are about what everybody sees
create table team_room_change (
    room_id   uuid        not null,
    number    bigint      not null,
    person_id uuid,
    at        datetime(6) not null,
    primary key (room_id, number)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table team (
    id            uuid         not null primary key,
    place_id      uuid         not null,
    theme_id      uuid,
    title         varchar(120) not null,
    position      int          not null,
    most          int,
    speaker_id    uuid,
    speaker_name  varchar(80)  comment 'what the spokesperson wants to be called; null while only asked',
    help_at       datetime(6),
    timer_ends_at datetime(6),
    timer_left_ms bigint,
    timer_total_ms bigint,
    number        bigint       not null comment 'of the last change on the canvas',
    removed       boolean      not null,
    created_at    datetime(6)  not null,
    version       bigint       not null,
    key team_place (place_id, position),
    constraint team_in_room foreign key (place_id) references team_room (place_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- nobody is in two teams of one place
create table team_member (
    place_id  uuid        not null,
    person_id uuid        not null,
    team_id   uuid        not null,
    chosen    boolean     not null comment 'by themselves',
    at        datetime(6) not null,
    primary key (place_id, person_id),
    key team_member_team (team_id),
    constraint team_member_of foreign key (team_id) references team (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table team_entry (
    id           uuid         not null primary key,
    team_id      uuid         not null,
    author_id    uuid         comment 'who added it; never leaves the server',
    column_name  varchar(10)  not null,
    text         varchar(400) not null,
    person       varchar(80),
    person_id    uuid         comment 'who named themselves; never leaves the server. Without a name: they withdrew',
    organisation varchar(120),
    due          date,
    need_id      uuid,
    language     varchar(2)   not null,
    position     double       not null,
    edition      bigint       not null,
    withdrawn    boolean      not null,
    created_at   datetime(6)  not null,
    version      bigint       not null,
    key team_entry_order (team_id, column_name, position),
    key team_entry_author (author_id),
    key team_entry_person (person_id),
    constraint team_entry_team foreign key (team_id) references team (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- who did what, in order; kept for replay and to take steps back
create table team_change (
    team_id   uuid        not null,
    number    bigint      not null,
    id        uuid        not null comment 'made by whoever asked for the change',
    step      varchar(10) not null,
    entry_id  uuid,
    author_id uuid,
    undone    boolean     not null,
    was       json        comment 'the entry before the change',
    became    json        comment 'the entry after it',
    at        datetime(6) not null,
    primary key (team_id, number),
    unique key team_change_id (id),
    key team_change_entry (entry_id),
    key team_change_author (author_id, team_id, number),
    constraint team_change_team foreign key (team_id) references team (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- what people said of a team when it was read back
create table team_check (
    id        uuid         not null primary key,
    team_id   uuid         not null,
    person_id uuid         not null comment 'never leaves the server',
    correct   boolean      not null,
    text      varchar(280),
    language  varchar(2)   not null,
    state     varchar(10)  not null,
    at        datetime(6)  not null,
    version   bigint       not null,
    unique key team_check_once (team_id, person_id),
    key team_check_person (person_id),
    constraint team_check_team foreign key (team_id) references team (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
