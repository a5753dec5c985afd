alter table team_room_change
    add column people json comment 'whose own team it was about, when that was several people';
