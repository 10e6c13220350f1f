-- tenant_id is absent for cloud admins only. An address is compared byte by byte; it is stored in lower case.
CREATE TABLE user_account (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    tenant_id     BINARY(16)   NULL,
    email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
    name          VARCHAR(120) NOT NULL,
    role          VARCHAR(16)  NOT NULL,
    password_hash VARCHAR(100) NOT NULL,
    INDEX user_account_tenant_idx (tenant_id)
);

-- One sign-in, and the family of refresh tokens that keep it going.
CREATE TABLE sign_in_session (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    user_id    BINARY(16)  NOT NULL,
    expires_at DATETIME(6) NOT NULL COMMENT 'UTC, when the newest refresh token runs out',
    ended_at   DATETIME(6) NULL,
    INDEX sign_in_session_user_idx (user_id),
    INDEX sign_in_session_expiry_idx (expires_at)
);

CREATE TABLE refresh_token (
    hash       BINARY(32)  NOT NULL PRIMARY KEY COMMENT 'SHA-256',
    session_id BINARY(16)  NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    INDEX refresh_token_session_idx (session_id)
);
