-- setup_version is another one after every change of menu, staff, schedule, resources or rules, in the same transaction: what is cached of a salon is
-- right for as long as it stays the same.
ALTER TABLE tenant
    ADD COLUMN setup_version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN booking_rules VARCHAR(2000) NULL COMMENT 'JSON; absent for the defaults';

ALTER TABLE service
    ADD COLUMN position              SMALLINT      NOT NULL DEFAULT 0 COMMENT 'within its category',
    ADD COLUMN buffer_before_minutes SMALLINT      NOT NULL DEFAULT 0,
    ADD COLUMN buffer_after_minutes  SMALLINT      NOT NULL DEFAULT 0,
    ADD COLUMN needs                 VARCHAR(2000) NOT NULL DEFAULT '[]' COMMENT 'JSON: resources, and the phases that take them',
    ADD COLUMN deposit_minor         BIGINT        NOT NULL DEFAULT 0;

ALTER TABLE add_on
    ADD COLUMN phase       VARCHAR(16)   NOT NULL DEFAULT 'ACTIVE',
    ADD COLUMN service_ids VARCHAR(4000) NOT NULL DEFAULT '' COMMENT 'what it goes with, one on each line; empty for everything';

ALTER TABLE employee_service
    ADD COLUMN active_minutes     SMALLINT NULL COMMENT 'where it differs from the menu',
    ADD COLUMN processing_minutes SMALLINT NULL,
    ADD COLUMN finishing_minutes  SMALLINT NULL,
    ADD COLUMN price_minor        BIGINT   NULL;

-- Things that stand in for each other; what is taken is a unit.
CREATE TABLE resource (
    tenant_id BINARY(16)   NOT NULL,
    id        BINARY(16)   NOT NULL,
    version   BIGINT       NOT NULL,
    name      VARCHAR(120) NOT NULL,
    kind      VARCHAR(16)  NOT NULL,
    archived  BOOLEAN      NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE resource_unit (
    tenant_id   BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    resource_id BINARY(16)   NOT NULL,
    position    SMALLINT     NOT NULL,
    name        VARCHAR(120) NOT NULL,
    archived    BOOLEAN      NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX resource_unit_of (tenant_id, resource_id, position)
);
