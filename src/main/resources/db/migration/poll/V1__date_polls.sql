create table date_poll (
    id              uuid         not null primary key,
    space           uuid         not null,
    place           uuid,
    title           json         not null,
    explanation     json         not null,
    location        varchar(200) not null,
    organiser       uuid,
    state           varchar(10)  not null,
    wall_deadline   varchar(32),
    deadline_at     datetime(6),
    hidden          boolean      not null,
    minimums        json         not null,
    options         json         not null comment 'also those that were taken off the list',
    options_version int          not null,
    chosen          uuid,
    reason          varchar(500) not null,
    round           int          not null comment 'how often it was cancelled',
    reminded        int          not null comment '1 after the reminder halfway, 2 after the one a day before',
    created_at      datetime(6)  not null,
    opened_at       datetime(6),
    over_at         datetime(6)  not null comment 'from then on addresses are kept only as long as the retention says',
    version         bigint       not null,
    key date_poll_space (space, created_at),
    key date_poll_open (state, deadline_at),
    key date_poll_over (over_at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table date_poll_counter (
    poll   uuid   not null primary key,
    number bigint not null comment 'the last place number; the row is locked by whoever answers or changes the poll',
    constraint date_poll_counter_poll foreign key (poll) references date_poll (id) on delete cascade
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table date_poll_guest (
    id               uuid         not null primary key,
    poll             uuid         not null,
    position         int          not null,
    participant      uuid,
    account          uuid,
    name             varchar(80)  not null,
    email            varchar(254),
    language         varchar(2)   not null,
    group_name       varchar(20),
    link_version     int          not null,
    shown_name       varchar(80)  not null comment 'as they chose to be called',
    comment          varchar(500) not null,
    invited          int          not null comment 'the version of the options about which they were mailed',
    stopped          boolean      not null comment 'wanted no mail of this kind when it was to be sent',
    told_round       int          not null comment 'the cancelling about which they were mailed',
    reminders        int          not null,
    opened_at        datetime(6),
    answered_at      datetime(6),
    answered_version int          not null,
    receipts         int          not null,
    removed_at       datetime(6),
    unique key date_poll_guest_email (poll, email),
    unique key date_poll_guest_participant (poll, participant),
    key date_poll_guest_order (poll, position),
    key date_poll_guest_person (account),
    key date_poll_guest_who (participant),
    key date_poll_guest_address (email),
    constraint date_poll_guest_poll foreign key (poll) references date_poll (id) on delete cascade
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table date_poll_answer (
    poll_option  uuid        not null,
    guest        uuid        not null,
    poll         uuid        not null,
    choice       varchar(12) not null,
    place_number bigint      comment 'the order of those who say yes',
    answered_at  datetime(6) not null,
    primary key (poll_option, guest),
    key date_poll_answer_poll (poll),
    key date_poll_answer_order (poll_option, choice, place_number),
    constraint date_poll_answer_guest foreign key (guest) references date_poll_guest (id) on delete cascade
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
