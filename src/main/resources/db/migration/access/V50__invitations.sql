-- Who left an address for the report did not ask for invitations: that is a consent of its own.
ALTER TABLE participant_contact ADD COLUMN invite BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'may be invited to what follows';
