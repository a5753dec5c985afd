alter table meeting_guest
    add column in_calendar boolean not null default false comment 'was mailed an invitation for their calendar',
    add column places int not null default 0 comment 'how often a place came free for them',
    add column places_told int not null default 0 comment 'about how many of those they were mailed',
    add column shared_with uuid comment 'who else of the poll, at the same address, is mailed in their stead';

update meeting_guest set in_calendar = true where told >= 0 and not stopped;

-- who had no place was not told until now; of what is over they need not hear any more
update meeting_guest g join meeting m on m.id = g.meeting set g.told = m.sequence
where g.told < 0 and not g.invited and m.over_at < utc_timestamp(6);
