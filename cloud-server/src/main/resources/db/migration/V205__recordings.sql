-- The sound of calls, and of messages that callers left. What is stored is encrypted; without its key it is nothing.
CREATE TABLE call_recording (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    tenant_id   BINARY(16)   NOT NULL,
    call_id     BINARY(16)   NOT NULL,
    kind        VARCHAR(16)  NOT NULL COMMENT 'CALL, VOICEMAIL',
    state       VARCHAR(16)  NOT NULL COMMENT 'RECORDING, COMING, READY, FAILED, ERASED',
    place       VARCHAR(8)   NOT NULL COMMENT 'NONE, SPOOL on the server that made it, STORED',
    samples     BOOLEAN      NOT NULL COMMENT 'whether it is bare samples of two channels, not a file with a head of its own',
    sealed_key  VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null once it is erased',
    bytes       BIGINT       NOT NULL DEFAULT 0 COMMENT 'before encryption',
    millis      BIGINT       NOT NULL DEFAULT 0,
    problem     VARCHAR(200) NULL,
    carrier_sid VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE COMMENT 'the carrier''s own of it, if it made it',
    at_carrier  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'whether the carrier has it still',
    started_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    tries       INT          NOT NULL DEFAULT 0,
    next_try    DATETIME(6)  NULL COMMENT 'UTC; when what is left to be done with it is tried again',
    INDEX call_recording_of_call (tenant_id, call_id),
    INDEX call_recording_by_age (tenant_id, state, started_at),
    INDEX call_recording_to_do (next_try)
);

ALTER TABLE phone_call ADD COLUMN recorded BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether there is, was or is to be a recording';
