-- A session may get another code and chooses its framework.

alter table lab_session
    add column framework_choice varchar(12) not null default 'CURRENT' after programme,
    add column code_made_at datetime(6) not null default '1970-01-01 00:00:00' after live_code;

create table lab_former_code (
    session uuid       not null,
    code    varchar(6) not null comment 'let people in before; those who are in still find their session by it',
    primary key (session, code),
    key lab_former_code_code (code)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
