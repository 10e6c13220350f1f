-- The secret address at which an employee's own calendar program finds the appointments; one for each.
CREATE TABLE calendar_feed (
    tenant_id   BINARY(16)  NOT NULL,
    employee_id BINARY(16)  NOT NULL,
    secret_hash BINARY(32)  NOT NULL UNIQUE COMMENT 'SHA-256',
    created_at  DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (tenant_id, employee_id)
);
