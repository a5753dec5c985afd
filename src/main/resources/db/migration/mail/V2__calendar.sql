alter table mail
    add column calendar_method varchar(12) comment 'what the receiver''s calendar does: REQUEST or CANCEL' after stop,
    add column calendar        text        comment 'a calendar file that goes along' after calendar_method;
