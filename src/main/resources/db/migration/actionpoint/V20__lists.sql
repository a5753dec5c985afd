-- Lists sort and group by these; with twenty thousand rows in a space each has to come from an index.
alter table action_point add column when_due date as (coalesce(due, review)) stored comment 'the due date, else when it is looked at again';
create index action_point_when on action_point (space_id, when_due, number);
create index action_point_theme on action_point (space_id, theme);
create index action_point_region on action_point (space_id, region);
create index action_point_pillar on action_point (space_id, pillar);
create index action_point_organisation on action_point (space_id, organisation_id);

-- What somebody looks for more often, under a name: their own, or of the whole space when nobody's.
create table action_point_view (
    id         uuid          not null primary key,
    space_id   uuid          not null,
    account_id uuid          comment 'whose it is; null for everybody in the space',
    name       varchar(80)   not null,
    query      varchar(1000) not null comment 'as the address of the list carries it',
    made_at    datetime(6)   not null,
    key action_point_view_space (space_id, account_id, name),
    key action_point_view_account (account_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- With which view the list opens.
create table action_point_first_view (
    space_id   uuid not null,
    account_id uuid not null comment 'for whom; all zeros for everybody who chose none',
    view_id    uuid not null,
    primary key (space_id, account_id),
    key action_point_first_view_account (account_id),
    constraint action_point_first_view foreign key (view_id) references action_point_view (id) on delete cascade
);
