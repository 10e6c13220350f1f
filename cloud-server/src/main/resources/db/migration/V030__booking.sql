-- Who takes which five minutes of a UTC day: 288 cells in six words of 48, four hours each. A row exists once something was taken.
CREATE TABLE day_ledger (
    tenant_id   BINARY(16) NOT NULL,
    resource_id BINARY(16) NOT NULL,
    utc_day     DATE       NOT NULL,
    h00         BIGINT     NOT NULL DEFAULT 0,
    h04         BIGINT     NOT NULL DEFAULT 0,
    h08         BIGINT     NOT NULL DEFAULT 0,
    h12         BIGINT     NOT NULL DEFAULT 0,
    h16         BIGINT     NOT NULL DEFAULT 0,
    h20         BIGINT     NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, resource_id, utc_day)
);

-- What a visit consists of, as it was sold; a hold and an appointment are each a visit.
CREATE TABLE visit_item (
    tenant_id          BINARY(16)   NOT NULL,
    visit_id           BINARY(16)   NOT NULL COMMENT 'the hold''s or the appointment''s id',
    position           TINYINT      NOT NULL,
    service_id         BINARY(16)   NOT NULL,
    service_name       VARCHAR(120) NOT NULL,
    employee_id        BINARY(16)   NOT NULL,
    employee_name      VARCHAR(120) NOT NULL,
    starts_at          DATETIME(6)  NOT NULL COMMENT 'UTC',
    active_minutes     SMALLINT     NOT NULL COMMENT 'with the add-ons'' minutes',
    processing_minutes SMALLINT     NOT NULL,
    finishing_minutes  SMALLINT     NOT NULL,
    price_minor        BIGINT       NOT NULL COMMENT 'with the add-ons'' prices',
    currency           CHAR(3)      NOT NULL,
    add_ons            TEXT         NOT NULL COMMENT 'JSON',
    PRIMARY KEY (tenant_id, visit_id, position),
    INDEX visit_item_of_employee (tenant_id, employee_id, starts_at)
);

CREATE TABLE slot_hold (
    tenant_id   BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    owner_kind  VARCHAR(8)   NOT NULL,
    owner_id    BINARY(16)   NULL,
    owner_label VARCHAR(120) NOT NULL,
    starts_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
    expires_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    PRIMARY KEY (tenant_id, id),
    INDEX slot_hold_of_owner (tenant_id, owner_id),
    INDEX slot_hold_by_expiry (expires_at)
);

CREATE TABLE appointment (
    tenant_id   BINARY(16)    NOT NULL,
    id          BINARY(16)    NOT NULL,
    version     BIGINT        NOT NULL,
    client_id   BINARY(16)    NOT NULL,
    new_client  BOOLEAN       NOT NULL,
    starts_at   DATETIME(6)   NOT NULL COMMENT 'UTC',
    ends_at     DATETIME(6)   NOT NULL COMMENT 'UTC',
    status      VARCHAR(16)   NOT NULL,
    source      VARCHAR(16)   NOT NULL,
    call_id     BINARY(16)    NULL,
    notes       VARCHAR(4000) NULL,
    price_minor BIGINT        NOT NULL,
    currency    CHAR(3)       NOT NULL,
    changes     INT           NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX appointment_by_start (tenant_id, starts_at),
    INDEX appointment_of_client (tenant_id, client_id, starts_at)
);

CREATE TABLE appointment_history (
    tenant_id      BINARY(16)   NOT NULL,
    appointment_id BINARY(16)   NOT NULL,
    version        BIGINT       NOT NULL COMMENT 'the appointment''s, after it',
    at             DATETIME(6)  NOT NULL COMMENT 'UTC',
    actor_kind     VARCHAR(8)   NOT NULL,
    actor_id       BINARY(16)   NULL,
    actor_label    VARCHAR(120) NOT NULL,
    what           VARCHAR(16)  NOT NULL,
    detail         VARCHAR(600) NOT NULL,
    PRIMARY KEY (tenant_id, appointment_id, version)
);

-- Acts that were done, and what came of them, so that none is done twice.
CREATE TABLE act (
    tenant_id  BINARY(16)   NOT NULL,
    scope      VARCHAR(64)  NOT NULL,
    act_key    VARCHAR(200) NOT NULL,
    request    BINARY(32)   NOT NULL COMMENT 'SHA-256 of what was asked for',
    result     MEDIUMTEXT   NULL COMMENT 'JSON',
    at         DATETIME(6)  NOT NULL COMMENT 'UTC',
    PRIMARY KEY (tenant_id, scope, act_key),
    INDEX act_by_age (at)
);
