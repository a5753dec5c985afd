-- Who is acting: accounts and their sign-ins, participants without account, the audit trail.

CREATE TABLE account (
  id            UUID         NOT NULL PRIMARY KEY,
  version       BIGINT       NOT NULL,
  name          VARCHAR(80)  NOT NULL,
  email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  language      VARCHAR(2)   NOT NULL,
  administrator BOOLEAN      NOT NULL,
  created       DATETIME(6)  NOT NULL,
  last_seen     DATETIME(6)  NULL,
  ended         DATETIME(6)  NULL COMMENT 'access ended by an administrator',
  erased        DATETIME(6)  NULL COMMENT 'erased by the person; name and address are gone',
  CONSTRAINT account_email UNIQUE (email)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Only hashes of tokens are kept: whoever reads the database cannot sign in with it.
CREATE TABLE one_time_token (
  token_hash BINARY(32)  NOT NULL PRIMARY KEY,
  account    UUID        NOT NULL,
  created    DATETIME(6) NOT NULL,
  expires    DATETIME(6) NOT NULL,
  INDEX one_time_token_account (account)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE sign_in (
  id         UUID        NOT NULL PRIMARY KEY,
  token_hash BINARY(32)  NOT NULL,
  account    UUID        NOT NULL,
  browser    VARCHAR(40) NOT NULL COMMENT 'family only, for example Firefox',
  created    DATETIME(6) NOT NULL,
  last_seen  DATETIME(6) NOT NULL,
  expires    DATETIME(6) NOT NULL,
  CONSTRAINT sign_in_token UNIQUE (token_hash),
  INDEX sign_in_account (account)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Passkeys. Name and columns are those that Spring Security's JdbcUserCredentialRepository reads and writes.
CREATE TABLE user_credentials (
  credential_id                VARCHAR(700)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_entity_user_id          VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  public_key                   BLOB          NOT NULL,
  signature_count              BIGINT        NULL,
  uv_initialized               BOOLEAN       NULL,
  backup_eligible              BOOLEAN       NOT NULL,
  authenticator_transports     VARCHAR(1000) NULL,
  public_key_credential_type   VARCHAR(100)  NULL,
  backup_state                 BOOLEAN       NOT NULL,
  attestation_object           MEDIUMBLOB    NULL,
  attestation_client_data_json MEDIUMBLOB    NULL,
  created                      DATETIME(6)   NULL,
  last_used                    DATETIME(6)   NULL,
  label                        VARCHAR(200)  NOT NULL,
  INDEX user_credentials_user (user_entity_user_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE participant (
  id           UUID        NOT NULL PRIMARY KEY,
  version      BIGINT      NOT NULL,
  place        UUID        NOT NULL,
  joining_hash BINARY(32)  NOT NULL COMMENT 'SHA-256 of place and the id the phone chose: joining twice is joining once',
  name         VARCHAR(40) NULL COMMENT 'null once withdrawn',
  group_name   VARCHAR(20) NOT NULL,
  language     VARCHAR(2)  NOT NULL,
  created      DATETIME(6) NOT NULL,
  withdrawn    DATETIME(6) NULL,
  CONSTRAINT participant_joining UNIQUE (joining_hash),
  CONSTRAINT participant_name UNIQUE (place, name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Apart from the participant, so that it can be left out of every list and deleted by itself.
CREATE TABLE participant_contact (
  participant UUID         NOT NULL PRIMARY KEY,
  email       VARCHAR(254) NOT NULL,
  consent     DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE installation_secret (
  id      TINYINT     NOT NULL PRIMARY KEY,
  secret  BINARY(32)  NOT NULL,
  created DATETIME(6) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE audit_entry (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at           DATETIME(6) NOT NULL,
  actor_kind   VARCHAR(20) NOT NULL,
  actor        UUID        NULL,
  action       VARCHAR(80) NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject      UUID        NOT NULL,
  details      JSON        NOT NULL,
  INDEX audit_entry_subject (subject, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TRIGGER audit_entry_not_changed BEFORE UPDATE ON audit_entry
  FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is only added to';

CREATE TRIGGER audit_entry_not_deleted BEFORE DELETE ON audit_entry
  FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is only added to';
