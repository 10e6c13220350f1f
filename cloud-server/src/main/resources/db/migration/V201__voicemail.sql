-- What a caller left on voicemail; one for a call.
CREATE TABLE voicemail (
    tenant_id     BINARY(16)    NOT NULL,
    call_id       BINARY(16)    NOT NULL,
    item_id       BINARY(16)    NOT NULL COMMENT 'of the worklist',
    begun_at      DATETIME(6)   NOT NULL COMMENT 'UTC',
    state         VARCHAR(16)   NOT NULL,
    recording_sid VARCHAR(64)   NULL COMMENT 'the carrier''s',
    seconds       INT           NULL,
    transcript    VARCHAR(2000) NULL,
    PRIMARY KEY (tenant_id, call_id),
    INDEX voicemail_awaited (state, begun_at),
    INDEX voicemail_of_item (tenant_id, item_id)
);
