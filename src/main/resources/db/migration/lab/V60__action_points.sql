-- Which lines of a report's block became which action point. What came from a trial is known by provenance alone; a line of
-- a block has no id of its own, so its words stand here as a hash, and the place it had, for when its words change.
create table lab_line_followed (
    block        uuid        not null,
    line         char(64)    not null,
    position     int         not null,
    action_point uuid        not null,
    made_at      datetime(6) not null,
    primary key (block, line)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
