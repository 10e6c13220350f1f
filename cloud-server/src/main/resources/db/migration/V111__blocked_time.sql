-- Time that is kept free of visits. Its cells stand in the ledger while the row does.
CREATE TABLE blocked_time (
    tenant_id   BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    kind        VARCHAR(8)   NOT NULL COMMENT 'EMPLOYEE or UNIT',
    resource_id BINARY(16)   NOT NULL COMMENT 'the employee, or the unit of a resource',
    starts_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
    ends_at     DATETIME(6)  NOT NULL COMMENT 'UTC',
    reason      VARCHAR(500) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX blocked_time_by_start (tenant_id, starts_at)
);
