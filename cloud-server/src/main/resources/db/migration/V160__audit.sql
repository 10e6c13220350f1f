-- Append-only: rows are inserted, and deleted by age alone; only the erasure of a client takes out the changes of a row. A database
-- that grants the server's user INSERT, SELECT, DELETE and UPDATE (changes) on this table, and nothing else, enforces it.
CREATE TABLE audit_entry (
    tenant_id    BINARY(16)   NOT NULL COMMENT 'zeros for what belongs to no salon',
    id           BINARY(16)   NOT NULL,
    at           DATETIME(6)  NOT NULL COMMENT 'UTC',
    actor_kind   VARCHAR(16)  NOT NULL,
    actor_id     BINARY(16)   NULL,
    actor_name   VARCHAR(120) NOT NULL,
    kind         VARCHAR(32)  NOT NULL COMMENT 'of what it is done to',
    subject_id   BINARY(16)   NULL,
    what         VARCHAR(32)  NOT NULL,
    person_id    BINARY(16)   NULL COMMENT 'the client whom it is about',
    address      VARCHAR(45)  NOT NULL,
    user_agent   VARCHAR(200) NOT NULL,
    reason       VARCHAR(500) NOT NULL,
    changes      MEDIUMTEXT   NULL COMMENT 'JSON: each field that changed, before and after',
    PRIMARY KEY (tenant_id, id),
    INDEX audit_entry_by_time (tenant_id, at, id),
    INDEX audit_entry_by_person (tenant_id, person_id),
    INDEX audit_entry_by_age (at)
);

-- The trail's search looks into this history too.
ALTER TABLE appointment_history ADD INDEX appointment_history_by_time (tenant_id, at);
