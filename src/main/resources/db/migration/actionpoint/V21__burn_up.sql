-- How things come along is counted from every action point of a space and every change of state: both from an index alone.
create index action_point_burn_up on action_point (space_id, theme, region, created_at);

alter table action_point_change
    add column state_was    varchar(10) as (if(field = 'state', left(was, 10), null)) virtual comment 'short, so that it fits in an index',
    add column state_became varchar(10) as (if(field = 'state', left(became, 10), null)) virtual;
create index action_point_change_state on action_point_change (action_point_id, field, at, state_was, state_became);

-- Parts of a list say how many there are and how many of them are late.
drop index action_point_theme on action_point;
create index action_point_theme on action_point (space_id, theme, state, due);
drop index action_point_region on action_point;
create index action_point_region on action_point (space_id, region, state, due);
