-- Which phases the evening was in; null for evenings from before this was kept.
alter table lab_session add column visited json null;
