-- A salon that has just signed up has no number so far.
ALTER TABLE tenant MODIFY COLUMN phone VARCHAR(20) NULL;

ALTER TABLE user_account
    ADD COLUMN version           BIGINT      NOT NULL DEFAULT 0,
    ADD COLUMN email_verified_at DATETIME(6) NULL,
    ADD COLUMN deactivated_at    DATETIME(6) NULL COMMENT 'nobody to the sign-in from then on';

-- What a mailed link ends with. It has 256 random bits, so that its SHA-256 gives nothing away; a used one is deleted.
CREATE TABLE mailed_link (
    hash       BINARY(32)   NOT NULL PRIMARY KEY COMMENT 'SHA-256',
    user_id    BINARY(16)   NOT NULL,
    purpose    VARCHAR(16)  NOT NULL,
    email      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'where it was sent: it proves that address and no other',
    expires_at DATETIME(6)  NOT NULL,
    INDEX mailed_link_user_idx (user_id, purpose),
    INDEX mailed_link_expiry_idx (expires_at)
);

-- Those that are neither accepted nor withdrawn.
CREATE TABLE invitation (
    tenant_id  BINARY(16)   NOT NULL,
    id         BINARY(16)   NOT NULL,
    email      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    role       VARCHAR(16)  NOT NULL,
    invited_by BINARY(16)   NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    mailed     BOOLEAN      NOT NULL COMMENT 'whether the link went to the address, so that whoever has it has the mailbox',
    hash       BINARY(32)   NOT NULL UNIQUE COMMENT 'SHA-256 of the link''s token',
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email)
);
