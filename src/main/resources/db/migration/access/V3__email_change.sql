-- A new address that somebody asked for and has not confirmed yet; gone an hour later. Only a hash of what is in the link.
CREATE TABLE email_change (
  account    UUID         NOT NULL PRIMARY KEY,
  token_hash BINARY(32)   NOT NULL,
  email      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  expires    DATETIME(6)  NOT NULL,
  CONSTRAINT email_change_token UNIQUE (token_hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
