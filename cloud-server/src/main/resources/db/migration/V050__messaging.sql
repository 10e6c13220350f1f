CREATE TABLE text_message (
    id        BINARY(16)    NOT NULL PRIMARY KEY,
    tenant_id BINARY(16)    NOT NULL,
    direction VARCHAR(8)    NOT NULL,
    number    VARCHAR(20)   NOT NULL COMMENT 'E.164 of the other side',
    body      VARCHAR(1600) NOT NULL,
    delivery  VARCHAR(16)   NOT NULL,
    purpose   VARCHAR(120)  NOT NULL COMMENT 'what it was sent for; once each',
    at        TIMESTAMP(6)  NOT NULL,
    UNIQUE KEY text_message_purpose (tenant_id, purpose),
    INDEX text_message_by_time (tenant_id, at),
    INDEX text_message_by_number (tenant_id, number, at)
);
