-- What a meeting talks about, in order, and what was concluded. A late action point that nobody concluded anything about has no row:
-- it is on the agenda of the next meeting because it is late.
create table meeting_item (
    id           uuid         not null primary key,
    meeting      uuid         not null,
    position     int          not null,
    text         varchar(300) not null,
    language     varchar(2)   not null,
    minutes      smallint,
    note         text         not null comment 'what was concluded; may be empty',
    action_point uuid         comment 'the late action point it was about',
    version      bigint       not null,
    changed_at   datetime(6)  not null,
    key meeting_item_order (meeting, position),
    unique key meeting_item_about (meeting, action_point),
    constraint meeting_item_meeting foreign key (meeting) references meeting (id) on delete cascade
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
