-- who adds links within a level of the chain changes the row of that level; who links from one level to a later one none
alter table provenance_gate
    add column links bigint not null default 0;
insert ignore into provenance_gate (held)
values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19);
