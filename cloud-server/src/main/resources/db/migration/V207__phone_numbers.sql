-- The numbers by which salons are called and texted; tenant.phone is the one that a salon calls and texts from.
CREATE TABLE phone_number (
    id          BINARY(16)  NOT NULL PRIMARY KEY,
    tenant_id   BINARY(16)  NOT NULL,
    phone       VARCHAR(20) NOT NULL,
    live_phone  VARCHAR(20) NULL UNIQUE COMMENT 'the same until it is released: one salon has it at a time',
    label       VARCHAR(60) NOT NULL DEFAULT '',
    state       VARCHAR(16) NOT NULL COMMENT 'BUYING, ACTIVE, RELEASED',
    carrier_sid VARCHAR(64) NULL,
    since       DATETIME(6) NOT NULL COMMENT 'UTC',
    released_at DATETIME(6) NULL COMMENT 'UTC',
    INDEX phone_number_of_salon (tenant_id, since),
    INDEX phone_number_unsettled (state, since)
);

-- A salon's id is a number that any database can give again: its first number has it too.
INSERT INTO phone_number (id, tenant_id, phone, live_phone, state, since)
SELECT id, id, phone, phone, 'ACTIVE', UTC_TIMESTAMP(6) FROM tenant WHERE phone IS NOT NULL;
