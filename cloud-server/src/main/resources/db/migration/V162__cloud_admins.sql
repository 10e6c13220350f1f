ALTER TABLE tenant
    ADD COLUMN status_reason VARCHAR(500) NULL COMMENT 'of a cloud admin, for the owner',
    ADD COLUMN status_since  DATETIME(6)  NULL COMMENT 'UTC',
    ADD INDEX tenant_by_name (name),
    ADD INDEX tenant_by_status (status);

-- A cloud admin who may name a salon for a while; the reason stands in the salon's audit trail.
CREATE TABLE act_as_grant (
    admin_id  BINARY(16)  NOT NULL,
    tenant_id BINARY(16)  NOT NULL,
    ends_at   DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (admin_id, tenant_id)
);
