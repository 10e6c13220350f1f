CREATE TABLE phone_call (
    id             BINARY(16)   NOT NULL PRIMARY KEY,
    tenant_id      BINARY(16)   NOT NULL,
    version        BIGINT       NOT NULL,
    carrier_sid    VARCHAR(64)  NOT NULL UNIQUE,
    from_number    VARCHAR(20)  NULL,
    to_number      VARCHAR(20)  NOT NULL,
    client_id      BINARY(16)   NULL,
    state          VARCHAR(16)  NOT NULL,
    outcome        VARCHAR(16)  NULL,
    appointment_id BINARY(16)   NULL,
    started_at     TIMESTAMP(6) NOT NULL,
    state_since    TIMESTAMP(6) NOT NULL,
    ended_at       TIMESTAMP(6) NULL,
    INDEX call_by_start (tenant_id, started_at),
    INDEX call_by_state (tenant_id, state)
);

CREATE TABLE call_turn (
    tenant_id BINARY(16) NOT NULL,
    call_id   BINARY(16) NOT NULL,
    turn      INT        NOT NULL COMMENT '0 is the greeting',
    reply     MEDIUMTEXT NOT NULL COMMENT 'what was answered, with the conversation''s state after it, as JSON',
    PRIMARY KEY (tenant_id, call_id, turn)
);

CREATE TABLE transcript_line (
    tenant_id BINARY(16)    NOT NULL,
    call_id   BINARY(16)    NOT NULL,
    line      INT           NOT NULL COMMENT 'twice the turn, plus one for our side',
    at        TIMESTAMP(6)  NOT NULL,
    speaker   VARCHAR(16)   NOT NULL,
    text      VARCHAR(2000) NOT NULL,
    PRIMARY KEY (tenant_id, call_id, line)
);

CREATE TABLE work_item (
    id        BINARY(16)    NOT NULL PRIMARY KEY,
    tenant_id BINARY(16)    NOT NULL,
    kind      VARCHAR(16)   NOT NULL,
    call_id   BINARY(16)    NULL,
    client_id BINARY(16)    NULL,
    phone     VARCHAR(20)   NULL,
    text      VARCHAR(2000) NOT NULL,
    at        TIMESTAMP(6)  NOT NULL,
    done      BOOLEAN       NOT NULL,
    INDEX work_item_open (tenant_id, done, at)
);
