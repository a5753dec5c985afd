-- LAB sessions: the evening, its templates, what the facilitator noticed, and its outcome.

create table lab_session (
    id                uuid         not null primary key,
    space             uuid         not null,
    file_key          varchar(60)  null comment 'by which an imported file finds its session again',
    version           bigint       not null,
    state             varchar(12)  not null,
    title             json         not null,
    purpose           json         not null,
    place             varchar(160) not null,
    wall_start        varchar(20)  null comment 'as typed, Europe/Amsterdam',
    wall_end          varchar(20)  null comment 'as typed, Europe/Amsterdam',
    starts_at         datetime(6)  null,
    ends_at           datetime(6)  null,
    naming            varchar(12)  not null,
    offered_groups    json         not null,
    offered_languages json         not null,
    programme         json         not null,
    framework_version int          null,
    join_code         varchar(6)   not null,
    live_code         varchar(6)   null comment 'the join code while the session is not over',
    boards_made       boolean      not null,
    phase             uuid         null,
    skipped           json         not null,
    timer_ends_at     datetime(6)  null,
    timer_left_ms     bigint       null,
    timer_total_ms    bigint       null,
    announcement_id   uuid         null,
    announcement      varchar(280) null,
    announced_at      datetime(6)  null,
    stage_version     bigint       not null,
    created_at        datetime(6)  not null,
    opened_at         datetime(6)  null,
    started_at        datetime(6)  null,
    closed_at         datetime(6)  null,
    published_at      datetime(6)  null,
    removed_at        datetime(6)  null,
    unique key lab_session_file_key (file_key),
    unique key lab_session_live_code (live_code),
    key lab_session_join_code (join_code),
    key lab_session_space (space, starts_at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table phase_template (
    id           uuid        not null primary key,
    version      bigint      not null,
    space        uuid        null comment 'null: for every space',
    template_key varchar(60) null comment 'of a shipped template',
    name         json        not null,
    description  json        not null,
    programme    json        not null,
    created_at   datetime(6) not null,
    removed_at   datetime(6) null,
    unique key phase_template_key (template_key),
    key phase_template_space (space)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table lab_observation (
    id         uuid         not null primary key,
    version    bigint       not null,
    session    uuid         not null,
    phase      uuid         not null,
    text       text         not null,
    language   varchar(2)   not null,
    changed_at datetime(6)  not null,
    unique key lab_observation_phase (session, phase)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table lab_outcome_block (
    id         uuid        not null primary key,
    version    bigint      not null,
    session    uuid        not null,
    position   int         not null,
    kind       varchar(12) not null,
    phase      uuid        null,
    heading    json        not null,
    body       json        not null,
    agreements json        not null,
    left_out   json        not null comment 'notes that the outcome does not show',
    shown      boolean     not null,
    edited     boolean     not null,
    changed_at datetime(6) not null,
    key lab_outcome_block_session (session, position)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
