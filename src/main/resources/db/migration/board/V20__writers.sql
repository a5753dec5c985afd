-- Who has the pen on paper at this moment, for a count of those who are still writing. Rows go when the writing ends.
create table board_writer (
    board_id  uuid        not null,
    person_id uuid        not null comment 'participant; never leaves the server',
    until     datetime(6) not null comment 'unless heard from again',
    primary key (board_id, person_id),
    constraint board_writer_board foreign key (board_id) references board (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
