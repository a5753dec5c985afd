create table provenance_link (
    id        bigint      not null auto_increment primary key,
    from_kind varchar(20) not null,
    from_id   uuid        not null,
    into_kind varchar(20) not null,
    into_id   uuid        not null,
    at        datetime(6) not null,
    unique key provenance_once (from_id, into_id, from_kind, into_kind),
    key provenance_into (into_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- one row, locked by who adds links: two at once could otherwise close a circle
create table provenance_gate (
    held tinyint not null primary key
);
insert into provenance_gate values (1);
