-- as long as a plan and a LAB file allow them
alter table note modify column_id varchar(60) not null;
