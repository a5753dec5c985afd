-- a reach that somebody wrote down; sessions count by themselves and stand nowhere here
create table involvement_reach (
    id         uuid         not null primary key,
    space_id   uuid         not null,
    on_day     date         not null,
    way        varchar(12)  not null,
    title      varchar(200) not null,
    people     json         not null comment 'how many of each group',
    created_at datetime(6)  not null,
    version    bigint       not null,
    key reach_of (space_id, on_day)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table involvement_decision (
    id         uuid         not null primary key,
    space_id   uuid         not null,
    source     uuid         comment 'a proposal, whose title and day are its own; null for a decision that was named here',
    title      varchar(200) not null,
    on_day     date         comment 'null while that is not known',
    stakes     json         not null comment 'the groups it is about',
    created_at datetime(6)  not null,
    version    bigint       not null,
    key decision_of (space_id, on_day),
    unique key decision_source (space_id, source)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
