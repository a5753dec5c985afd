-- Themes that people make out of what hangs on the walls of a place.

create table theme_round (
    place      uuid       not null primary key,
    space_id   uuid       not null,
    names      boolean    not null comment 'whether people use their own name',
    may_read   boolean    not null,
    may_take   boolean    not null comment 'participants may propose, support and suggest names',
    closed     boolean    not null comment 'the handful was chosen',
    each_may   int        not null comment 'how many themes one person may support',
    number     bigint     not null comment 'of the last change',
    version    bigint     not null
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table theme (
    id          uuid         not null primary key,
    place       uuid         not null,
    title       varchar(80)  not null,
    sentence    varchar(200) not null,
    language    varchar(2)   not null,
    state       varchar(12)  not null,
    before_merge varchar(12) comment 'the state to go back to when the merge is undone',
    hidden      boolean      not null,
    clusters    json         not null,
    notes       json         not null,
    origins     json         not null comment 'themes it was merged from, split off from or carried over from',
    descent     varchar(12)  comment 'what happened to them',
    merged_into uuid,
    author_id   uuid         comment 'participant or account; never leaves the server',
    author_name varchar(160) comment 'only where people use their own name',
    group_name  varchar(20)  not null,
    created_at  datetime(6)  not null,
    version     bigint       not null,
    key theme_place (place, created_at),
    key theme_author (author_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table theme_support (
    theme_id   uuid        not null,
    person     uuid        not null,
    group_name varchar(20) not null,
    at         datetime(6) not null,
    primary key (theme_id, person),
    key theme_support_person (person),
    constraint theme_support_theme foreign key (theme_id) references theme (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table theme_name (
    id        uuid        not null primary key,
    theme_id  uuid        not null,
    text      varchar(80) not null,
    language  varchar(2)  not null,
    author_id uuid        comment 'never leaves the server',
    at        datetime(6) not null,
    key theme_name_theme (theme_id, at),
    key theme_name_author (author_id),
    constraint theme_name_theme foreign key (theme_id) references theme (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
