-- People may ask what the trail says they did.
CREATE INDEX audit_entry_actor ON audit_entry (actor, id);
