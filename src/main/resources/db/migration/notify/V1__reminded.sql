-- whom was said what about which action point, so that nobody hears it twice; an address is known here by a keyed hash only
create table action_point_reminded (
    address_hash binary(20)  not null,
    action_point uuid        not null,
    day          date        not null comment 'the date it is about',
    weeks        int         not null comment 'how many weeks late it was; -1 before the day',
    at           datetime(6) not null,
    primary key (address_hash, action_point, day, weeks),
    key action_point_reminded_at (at)
);

-- at most one mail with reminders a day to one address
create table action_point_reminder_day (
    address_hash binary(20) not null,
    day          date       not null,
    primary key (address_hash, day)
);
