alter table date_poll_guest
    add column spared boolean not null default false comment 'was not mailed because who shares the address was',
    add column seen_with uuid comment 'who came on the list with them and is mailed: what became of that mail shows when theirs would have gone';

update date_poll_guest set spared = true where shared_with is not null and invited > 0;
