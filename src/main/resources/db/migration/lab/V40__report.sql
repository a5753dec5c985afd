-- The report of a session: its state, its frozen editions, and what people say is wrong with it before it is frozen.

create table lab_report (
    session       uuid        not null primary key,
    version       bigint      not null,
    state         varchar(12) not null,
    correct_until datetime(6) null comment 'until when people may say what is wrong',
    window_number int         not null comment 'how often that was asked',
    content_hash  varchar(64) null comment 'of what the newest edition says, to see whether the draft says something else'
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table lab_report_edition (
    id            uuid          not null primary key,
    session       uuid          not null,
    number        int           not null comment '0 is the original, then corrections 1, 2, …',
    canonical     longtext      not null comment 'RFC 8785; digests where people wrote',
    kept          longtext      not null comment 'what the digests stand for, with their salts',
    hash          varchar(64)   not null comment 'SHA-256 of canonical',
    what          varchar(600)  not null,
    why           varchar(600)  not null,
    published_at  datetime(6)   not null,
    taken_back_at datetime(6)   null,
    unique key lab_report_edition_number (session, number)
) character set utf8mb4 collate utf8mb4_bin;

create table lab_report_remark (
    id              uuid        not null primary key,
    version         bigint      not null,
    session         uuid        not null,
    block           uuid        not null,
    participant     uuid        null,
    account         uuid        null,
    group_name      varchar(16) null,
    text            text        not null,
    language        varchar(2)  not null,
    state           varchar(12) not null,
    answer          text        not null,
    answer_language varchar(2)  null,
    made_at         datetime(6) not null,
    answered_at     datetime(6) null,
    key lab_report_remark_session (session, made_at),
    key lab_report_remark_participant (participant),
    key lab_report_remark_account (account)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

alter table lab_outcome_block modify kind varchar(16) not null;
