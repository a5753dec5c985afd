-- What facilitators find striking on a wall, each with the notes it is about; the links are in provenance.
create table lab_finding (
    id         uuid        not null primary key,
    version    bigint      not null,
    session    uuid        not null,
    phase      uuid        not null,
    text       text        not null,
    language   varchar(2)  not null,
    on_screen  boolean     not null,
    made_at    datetime(6) not null,
    removed_at datetime(6) null,
    key lab_finding_session (session, made_at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
