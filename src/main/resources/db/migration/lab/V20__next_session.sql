-- A session that takes over from an earlier one.

create table lab_next_session (
    session       uuid        not null primary key,
    from_session  uuid        not null,
    invite_groups json        not null comment 'whom of those who asked for it the invitation goes to',
    made_at       datetime(6) not null,
    key lab_next_session_from (from_session)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table lab_open_point (
    id       uuid         not null primary key,
    session  uuid         not null,
    position int          not null,
    text     json         not null,
    by_whom  varchar(80)  not null,
    done     boolean      not null,
    key lab_open_point_session (session, position)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
