create table action_point (
    id              uuid         not null primary key,
    space_id        uuid         not null,
    place_id        uuid         comment 'the session or meeting it was made in',
    number          int          not null comment 'within its space, as people call it',
    text            varchar(300) not null,
    details         text         not null,
    language        varchar(2)   not null,
    organisation_id uuid,
    person          varchar(120),
    owner           varchar(400) not null comment 'organisation and person, to show, sort and find',
    email           varchar(254) comment 'of the person; shown to nobody but who may change the action point',
    due             date,
    review          date,
    state           varchar(10)  not null,
    reason          varchar(500),
    pillar          varchar(80)  not null,
    theme           varchar(120) not null,
    region          varchar(80)  not null,
    snoozed_until   date,
    link_version    int          not null comment 'links with a lower one work no more',
    created_at      datetime(6)  not null,
    changed_at      datetime(6)  not null,
    ended_on        date         comment 'when it was done or dropped',
    version         bigint       not null,
    unique key action_point_number (space_id, number),
    key action_point_due (space_id, state, due),
    key action_point_place (place_id),
    key action_point_owner (organisation_id),
    constraint action_point_has_date check (due is not null or review is not null)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- the last number given out in a space
create table action_point_numbers (
    space_id uuid not null primary key,
    last     int  not null
);

create table action_point_evidence (
    id              uuid          not null primary key,
    action_point_id uuid          not null,
    title           varchar(200)  not null,
    url             varchar(1000) not null,
    at              datetime(6)   not null,
    key evidence_of (action_point_id, at),
    constraint evidence_action_point foreign key (action_point_id) references action_point (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- every field that changed, for ever; names and addresses of people are not copied here
create table action_point_change (
    id              bigint       not null auto_increment primary key,
    action_point_id uuid         not null,
    field           varchar(20)  not null,
    was             varchar(2000),
    became          varchar(2000),
    reason          varchar(500),
    actor_kind      varchar(12)  not null,
    actor           uuid,
    at              datetime(6)  not null,
    key change_of (action_point_id, id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create trigger action_point_change_not_changed before update on action_point_change
    for each row signal sqlstate '45000' set message_text = 'The history of action points is only added to';

create trigger action_point_change_not_deleted before delete on action_point_change
    for each row signal sqlstate '45000' set message_text = 'The history of action points is only added to';
