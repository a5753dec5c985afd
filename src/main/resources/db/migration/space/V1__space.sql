create table space (
    id          uuid         not null primary key,
    space_key   varchar(60),
    kind        varchar(20)  not null,
    name        varchar(120) not null,
    description json         not null,
    tokens      varchar(40),
    created_at  datetime(6)  not null,
    removed_at  datetime(6),
    version     bigint       not null,
    unique key space_space_key (space_key)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table space_member (
    id              uuid        not null primary key,
    space_id        uuid        not null,
    account_id      uuid        not null,
    role            varchar(20) not null,
    organisation_id uuid,
    since           datetime(6) not null,
    version         bigint      not null,
    unique key space_member_account (space_id, account_id),
    key space_member_spaces (account_id, space_id, role),
    constraint space_member_space foreign key (space_id) references space (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table framework_version (
    id           uuid        not null primary key,
    space_id     uuid        not null,
    number       int         not null,
    content      json        not null,
    published_at datetime(6) not null,
    unique key framework_version_number (space_id, number),
    constraint framework_version_space foreign key (space_id) references space (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table framework_draft (
    space_id uuid   not null primary key,
    content  json   not null,
    based_on int    not null,
    version  bigint not null,
    constraint framework_draft_space foreign key (space_id) references space (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
