create table proposal (
    id              uuid         not null primary key,
    space_id        uuid         not null,
    number          int          not null comment 'within its space, as people call it',
    title           varchar(200) not null,
    addressee       varchar(10)  not null comment 'college or council',
    municipality    varchar(120) not null,
    question        text         not null comment 'what has to be decided',
    reasons         text         not null,
    costs           text         not null,
    blocks          json         not null comment 'further parts, each a heading and a text',
    language        varchar(2)   not null,
    state           varchar(10)  not null,
    frozen          longtext     comment 'canonical JSON of what was submitted; the hash is over it',
    hash            char(64),
    submitted_at    datetime(6),
    received_on     date,
    received_by     varchar(120) comment 'somebody of the municipality',
    received_number varchar(60),
    agenda_on       date,
    verdict         varchar(20),
    decided_on      date,
    decided_text    text,
    framework       int          comment 'number of the framework that came of it',
    open_to_all     boolean      not null comment 'everybody with the address may read it',
    created_at      datetime(6)  not null,
    changed_at      datetime(6)  not null,
    version         bigint       not null,
    unique key proposal_number (space_id, number),
    key proposal_state (space_id, state)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- the last number given out in a space
create table proposal_numbers (
    space_id uuid not null primary key,
    last     int  not null
);

create table proposal_cosigner (
    id              uuid         not null primary key,
    proposal_id     uuid         not null,
    name            varchar(120) comment 'null when somebody asked to be forgotten',
    organisation_id uuid,
    organisation    varchar(120) not null comment 'as it was called when they signed; empty for oneself',
    capacity        varchar(120) not null,
    email           varchar(254) comment 'shown to nobody but who asks co-signers',
    language        varchar(2)   not null,
    state           varchar(10)  not null,
    comment         varchar(500) not null,
    signed_hash     char(64)     comment 'of the text that was signed',
    salt            varchar(32)  comment 'in the digest that stands for the name in the frozen text',
    digest          char(64),
    asked_at        datetime(6),
    answered_at     datetime(6),
    link_version    int          not null comment 'links with a lower one work no more',
    added_at        datetime(6)  not null,
    key cosigner_of (proposal_id, added_at),
    key cosigner_address (email),
    constraint cosigner_proposal foreign key (proposal_id) references proposal (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table proposal_attachment (
    id          uuid         not null primary key,
    proposal_id uuid         not null,
    name        varchar(120) not null,
    media_type  varchar(100) not null comment 'as its content says',
    size        int          not null,
    sha256      char(64)     not null,
    content     longblob     not null,
    added_at    datetime(6)  not null,
    key attachment_of (proposal_id, added_at, id),
    constraint attachment_proposal foreign key (proposal_id) references proposal (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- every step, for ever; names and addresses of people are not copied here
create table proposal_step (
    id          bigint       not null auto_increment primary key,
    proposal_id uuid         not null,
    kind        varchar(16)  not null,
    on_day      date         comment 'the day it happened, when that is not the day it was written down',
    words       varchar(4000),
    subject     uuid         comment 'the co-signer it was about',
    actor_kind  varchar(12)  not null,
    actor       uuid,
    at          datetime(6)  not null,
    key step_of (proposal_id, id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create trigger proposal_step_not_changed before update on proposal_step
    for each row signal sqlstate '45000' set message_text = 'The history of proposals is only added to';

create trigger proposal_step_not_deleted before delete on proposal_step
    for each row signal sqlstate '45000' set message_text = 'The history of proposals is only added to';
