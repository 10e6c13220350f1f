-- A browser that was sent to the issuer and has not come back.
CREATE TABLE oidc_request (
    state_hash   BINARY(32)   NOT NULL PRIMARY KEY COMMENT 'SHA-256',
    nonce_hash   BINARY(32)   NOT NULL COMMENT 'SHA-256',
    verifier     VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ours towards the issuer, sealed',
    redirect_uri VARCHAR(200) NOT NULL COMMENT 'where the desk listens',
    client_state VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    challenge    CHAR(43)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the desk towards us',
    expires_at   DATETIME(6)  NOT NULL,
    INDEX oidc_request_expiry_idx (expires_at)
);

-- Someone whom the issuer has named, on the way back to the desk.
CREATE TABLE oidc_code (
    hash       BINARY(32)  NOT NULL PRIMARY KEY COMMENT 'SHA-256',
    user_id    BINARY(16)  NOT NULL,
    challenge  CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    INDEX oidc_code_expiry_idx (expires_at)
);

-- Whom the issuer names may be invited.
ALTER TABLE invitation ADD INDEX invitation_email_idx (email);
