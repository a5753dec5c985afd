-- In which languages somebody read a board, and a numbered feed of translations for each of them.
create table board_language (
    channel  uuid    not null primary key comment 'of the feed',
    board_id uuid    not null,
    language char(2) character set ascii not null,
    number   bigint  not null comment 'of the last translation on the feed',
    seen     bigint  not null comment 'up to which change of the board the notes were looked at',
    unique key board_language (board_id, language)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Which note has a translation now that it had not, or has a better one. What it says is looked up when it is told.
create table board_translation (
    channel uuid        not null,
    number  bigint      not null,
    note_id uuid comment 'null: every reader begins anew',
    at      datetime(6) not null,
    primary key (channel, number),
    key board_translation_at (at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
