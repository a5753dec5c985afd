-- evidence can be a file; what is taken away stays a while, so that it can be brought back
alter table action_point_evidence
    add column file_name  varchar(120) comment 'null for a page on the web',
    add column media_type varchar(100),
    add column bytes      int,
    add column sha256     char(64),
    add column shown      boolean not null default false comment 'on the public page',
    add column handed_in_by uuid comment 'the account; null for a personal link',
    add column removed_at datetime(6),
    add key evidence_removed (removed_at),
    add key evidence_by (handed_in_by);

-- in pieces, so that a file is not bounded by what the database takes in one go
create table action_point_file_part (
    evidence_id uuid       not null,
    part        int        not null,
    content     mediumblob not null,
    primary key (evidence_id, part),
    constraint file_part_of foreign key (evidence_id) references action_point_evidence (id) on delete cascade
);

alter table action_point add column off_page boolean not null default false comment 'left off the public page of its space';

-- the public progress page of a space; no row is no page
create table action_point_page (
    space_id     uuid        not null primary key,
    shown        boolean     not null,
    introduction varchar(1000) not null,
    language     varchar(2)  not null comment 'of the introduction',
    changed_at   datetime(6) not null
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
