-- What a space wants to reach and starts from, with where that is written.

create table vision_goal (
    id         uuid        not null primary key,
    space_id   uuid        not null,
    kind       varchar(20) not null,
    position   int         not null,
    number     int         not null comment 'of its last version',
    retired    boolean     not null,
    version    bigint      not null,
    key vision_goal_space (space_id, position)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- written once, never changed
create table vision_goal_version (
    goal_id uuid        not null,
    number  int         not null,
    content json        not null,
    at      datetime(6) not null,
    primary key (goal_id, number),
    constraint vision_goal_version_goal foreign key (goal_id) references vision_goal (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
