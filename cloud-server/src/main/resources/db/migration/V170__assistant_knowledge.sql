-- What a salon's assistant may answer from.
CREATE TABLE knowledge_entry (
    tenant_id  BINARY(16)    NOT NULL,
    id         BINARY(16)    NOT NULL,
    version    BIGINT        NOT NULL,
    kind       VARCHAR(16)   NOT NULL,
    title      VARCHAR(300)  NOT NULL,
    text       MEDIUMTEXT    NOT NULL,
    characters INT           NOT NULL,
    source     VARCHAR(2000) NULL COMMENT 'the file''s name or the page''s address',
    changed_at DATETIME(6)   NOT NULL COMMENT 'UTC',
    PRIMARY KEY (tenant_id, id),
    INDEX knowledge_entry_by_change (tenant_id, changed_at)
);

-- One row for a salon that has any. Locked by each change, so that a salon's changes come one after the other.
CREATE TABLE knowledge_version (
    tenant_id BINARY(16) NOT NULL PRIMARY KEY,
    version   BIGINT     NOT NULL COMMENT 'another one after each change: what is indexed under it stays right'
);
