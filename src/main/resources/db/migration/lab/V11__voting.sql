-- How the voting stands in the phases in which it was opened.
alter table lab_session add column voting json null comment 'phase to OPEN or CLOSED';
