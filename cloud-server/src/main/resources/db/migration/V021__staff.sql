CREATE TABLE employee (
    tenant_id BINARY(16)   NOT NULL,
    id        BINARY(16)   NOT NULL,
    version   BIGINT       NOT NULL,
    name      VARCHAR(120) NOT NULL,
    color     CHAR(7)      NOT NULL,
    position  INT          NOT NULL,
    archived  BOOLEAN      NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE employee_service (
    tenant_id   BINARY(16) NOT NULL,
    employee_id BINARY(16) NOT NULL,
    service_id  BINARY(16) NOT NULL,
    PRIMARY KEY (tenant_id, employee_id, service_id)
);

CREATE TABLE employee_hours (
    tenant_id   BINARY(16) NOT NULL,
    employee_id BINARY(16) NOT NULL,
    day         TINYINT    NOT NULL COMMENT '1 Monday to 7 Sunday',
    opens       CHAR(5)    NOT NULL COMMENT 'hh:mm in the salon''s zone',
    closes      CHAR(5)    NOT NULL,
    PRIMARY KEY (tenant_id, employee_id, day, opens)
);

CREATE TABLE time_off (
    tenant_id   BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    employee_id BINARY(16)   NOT NULL,
    starts_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
    ends_at     DATETIME(6)  NOT NULL COMMENT 'UTC, exclusive',
    reason      VARCHAR(200) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX time_off_of_employee (tenant_id, employee_id, starts_at)
);
