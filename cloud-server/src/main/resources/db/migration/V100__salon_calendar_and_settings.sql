-- Settings become one document with a section for each matter; the booking rules are its first.
ALTER TABLE tenant
    ADD COLUMN version          BIGINT NOT NULL DEFAULT 0 COMMENT 'of profile and opening hours',
    ADD COLUMN settings         TEXT   NULL COMMENT 'JSON; what is absent is as by default',
    ADD COLUMN settings_version BIGINT NOT NULL DEFAULT 0;

UPDATE tenant SET settings = CONCAT('{"booking":', booking_rules, '}') WHERE booking_rules IS NOT NULL;

ALTER TABLE tenant DROP COLUMN booking_rules;

-- Midnight at the end of a day is 00:00.
UPDATE opening_hours SET closes = '00:00' WHERE closes = '23:59';

CREATE TABLE closure (
    tenant_id BINARY(16)   NOT NULL,
    id        BINARY(16)   NOT NULL,
    first_day DATE         NOT NULL,
    last_day  DATE         NOT NULL COMMENT 'included',
    reason    VARCHAR(200) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX closure_by_day (tenant_id, last_day)
);

CREATE TABLE special_day (
    tenant_id BINARY(16)   NOT NULL,
    day       DATE         NOT NULL,
    hours     VARCHAR(500) NOT NULL COMMENT 'JSON: when it is open, none for closed',
    reason    VARCHAR(200) NULL,
    PRIMARY KEY (tenant_id, day)
);
