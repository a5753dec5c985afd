-- a note that is taken off for good leaves the votes for it with whoever gave them, to be taken back
alter table board_vote
    drop foreign key board_vote_note,
    modify column note_id uuid comment 'may be of a note that was taken off for good';
