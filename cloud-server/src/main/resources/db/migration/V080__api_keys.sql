-- What other systems sign in with. A key has 256 random bits, so that its SHA-256 gives nothing away and needs no salt.
CREATE TABLE api_key (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    tenant_id    BINARY(16)    NOT NULL,
    hash         BINARY(32)    NOT NULL UNIQUE COMMENT 'SHA-256',
    hint         VARCHAR(16)   NOT NULL COMMENT 'its first characters',
    name         VARCHAR(80)   NOT NULL,
    permissions  VARCHAR(1000) NOT NULL COMMENT 'wire names, with spaces between',
    created_by   BINARY(16)    NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    expires_at   DATETIME(6)   NULL,
    last_used_at DATETIME(6)   NULL COMMENT 'to the minute',
    ended_at     DATETIME(6)   NULL,
    INDEX api_key_tenant_idx (tenant_id, id)
);
