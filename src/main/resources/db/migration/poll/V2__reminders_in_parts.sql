alter table date_poll_guest
    add column reminder_due boolean not null default false comment 'is to be reminded; false again once that was mailed',
    add key date_poll_guest_due (reminder_due, poll);
