-- One round of voting on a board; a place holds one per phase.
create table board_ballot (
    id         uuid        not null primary key,
    board_id   uuid        not null,
    budget     int         not null comment 'votes of each person',
    cap        int         not null comment 'of which this many on one note or cluster',
    live       boolean     not null comment 'whether the score is seen while it goes on',
    state      varchar(8)  not null,
    changed_at datetime(6) not null comment 'when it was opened, paused or closed',
    key board_ballot_board (board_id, changed_at),
    constraint board_ballot_board foreign key (board_id) references board (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- who has voted in a round: locked while one of their votes is cast
create table board_voter (
    ballot_id uuid not null,
    person_id uuid not null comment 'never leaves the server',
    primary key (ballot_id, person_id),
    constraint board_voter_ballot foreign key (ballot_id) references board_ballot (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- One vote for what somebody pressed: a note or a cluster. What it counts for follows from where that is now.
create table board_vote (
    id            uuid        not null primary key comment 'made by whoever votes',
    ballot_id     uuid        not null,
    person_id     uuid        not null comment 'never leaves the server; a random one after its owner left',
    group_name    varchar(20) not null,
    note_id       uuid,
    cluster_id    uuid,
    at            datetime(6) not null,
    taken_back_by uuid        comment 'the change that took it back',
    unique key board_vote_taken_back (taken_back_by),
    key board_vote_person (ballot_id, person_id),
    constraint board_vote_ballot foreign key (ballot_id) references board_ballot (id),
    constraint board_vote_note foreign key (note_id) references note (id),
    constraint board_vote_cluster foreign key (cluster_id) references cluster (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- the note that takes over the votes for a cluster that was taken apart
create table board_cluster_heir (
    cluster_id uuid not null primary key,
    note_id    uuid not null,
    constraint board_cluster_heir_cluster foreign key (cluster_id) references cluster (id),
    constraint board_cluster_heir_note foreign key (note_id) references note (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
