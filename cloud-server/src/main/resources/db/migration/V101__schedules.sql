-- A week's pattern holds from its date until the next one's; those before are history.
CREATE TABLE employee_week (
    tenant_id      BINARY(16) NOT NULL,
    employee_id    BINARY(16) NOT NULL,
    effective_from DATE       NOT NULL COMMENT '1970-01-01 for since ever',
    hours          TEXT       NOT NULL COMMENT 'JSON: shifts',
    breaks         TEXT       NOT NULL COMMENT 'JSON: within the shifts',
    PRIMARY KEY (tenant_id, employee_id, effective_from)
);

INSERT INTO employee_week (tenant_id, employee_id, effective_from, hours, breaks)
SELECT tenant_id, employee_id, '1970-01-01',
       JSON_ARRAYAGG(JSON_OBJECT(
           'day', ELT(day, 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'),
           'opens', opens,
           'closes', IF(closes = '23:59', '00:00', closes))),
       '[]'
  FROM employee_hours GROUP BY tenant_id, employee_id;

DROP TABLE employee_hours;

-- Dates that are not as their weekday.
CREATE TABLE employee_day (
    tenant_id   BINARY(16)   NOT NULL,
    employee_id BINARY(16)   NOT NULL,
    day         DATE         NOT NULL,
    hours       VARCHAR(500) NOT NULL COMMENT 'JSON: when they work, none for a day off',
    reason      VARCHAR(200) NULL,
    PRIMARY KEY (tenant_id, employee_id, day)
);

ALTER TABLE time_off ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'OTHER';
