-- The newest event of each tenant. Whoever adds events locks this row, last of all that it locks, until it commits:
-- so the order of seq is the order of commits, and there are no gaps.
CREATE TABLE tenant_seq (
    tenant_id BINARY(16) NOT NULL PRIMARY KEY,
    seq       BIGINT     NOT NULL
);

CREATE TABLE event_log (
    tenant_id BINARY(16)  NOT NULL,
    seq       BIGINT      NOT NULL,
    at        DATETIME(6) NOT NULL COMMENT 'UTC',
    type      VARCHAR(40) NOT NULL,
    frame     MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'JSON, as desks get it',
    PRIMARY KEY (tenant_id, seq)
);
