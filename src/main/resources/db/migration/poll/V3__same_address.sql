-- Two people of a session may have left the same address: each is asked by their own link. Who is asked by name at such an address is
-- mailed once.
alter table date_poll_guest
    drop key date_poll_guest_email,
    add key date_poll_guest_email (poll, email),
    add column shared_with uuid comment 'who else at the same address is mailed in their stead',
    add column told_open int not null default 0 comment 'the cancelling of which they were mailed that it was taken back';

update date_poll_guest set told_open = told_round;
