-- what a research team asks of the municipality after the session, and what the municipality answered
create table lab_team_ask (
    id           uuid          not null primary key,
    session_id   uuid          not null,
    team_id      uuid          not null,
    text         varchar(500)  not null,
    language     varchar(2)    not null,
    asker_id     uuid          comment 'participant or account, so that they find it in their own data; shown to nobody',
    asked_at     datetime(6)   not null,
    state        varchar(12)   not null,
    answer       varchar(2000) not null,
    answerer_id  uuid          comment 'account',
    answered_at  datetime(6),
    withdrawn_at datetime(6),
    version      bigint        not null,
    key team_ask_of (team_id, asked_at, id),
    key team_ask_session (session_id),
    key team_ask_asker (asker_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- an open point that is an action point is as far as that one is
alter table lab_open_point add column action_point uuid;
