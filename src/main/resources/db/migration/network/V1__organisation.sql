create table organisation (
    id       uuid         not null primary key,
    name     varchar(120) not null,
    name_key varchar(360) not null comment 'the name without case, accents, spaces and punctuation',
    kind     varchar(20)  not null,
    website  varchar(200),
    version  bigint       not null,
    unique key organisation_name (name_key)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
