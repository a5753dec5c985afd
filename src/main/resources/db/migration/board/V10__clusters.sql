-- notes that belong together; which notes are in it, the notes say
create table cluster (
    id         uuid         not null primary key,
    board_id   uuid         not null,
    column_id  varchar(60)  not null,
    name       varchar(120),
    position   double       not null,
    gone       boolean      not null comment 'split; kept so that it can come back',
    named      bigint       not null comment 'number of the change that last named it, 0 for none',
    named_by   uuid         comment 'participant or account; never leaves the server',
    created_at datetime(6)  not null,
    version    bigint       not null,
    key cluster_board (board_id),
    constraint cluster_board foreign key (board_id) references board (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

alter table note
    add column cluster_id uuid,
    add column merged_into uuid comment 'the note that is shown for both, because they say the same',
    add key note_cluster (cluster_id),
    add key note_merged (merged_into),
    add constraint note_cluster foreign key (cluster_id) references cluster (id),
    add constraint note_merged foreign key (merged_into) references note (id);

alter table board_change
    modify column step varchar(20) not null,
    add column trace json comment 'what the change did, thing by thing: before and after; for undo',
    add column undoes bigint comment 'number of the change that this one takes back',
    add key board_change_undoes (board_id, undoes);
