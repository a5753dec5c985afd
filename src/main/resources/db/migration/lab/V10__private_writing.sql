-- Phases in which people write in private: which were revealed, and which walls the hall has read.
alter table lab_session
    add column revealed json null comment 'phases whose notes were written in private and are shown',
    add column seen json null comment 'boards that participants could read at some time';
