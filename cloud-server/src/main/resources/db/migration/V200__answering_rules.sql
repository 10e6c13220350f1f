-- How a salon's telephone is answered, what callers are told first, whose calls are not wanted.
CREATE TABLE answering_rule (
    tenant_id BINARY(16)  NOT NULL,
    line      VARCHAR(20) NOT NULL COMMENT 'the number that is called; empty for all that have no rules of their own',
    version   BIGINT      NOT NULL,
    rules     TEXT        NOT NULL COMMENT 'JSON',
    PRIMARY KEY (tenant_id, line)
);

CREATE TABLE disclosure_choice (
    tenant_id        BINARY(16) NOT NULL PRIMARY KEY,
    version          BIGINT     NOT NULL,
    always_recording BOOLEAN    NOT NULL,
    always_assistant BOOLEAN    NOT NULL
);

CREATE TABLE blocked_caller (
    tenant_id BINARY(16)   NOT NULL,
    id        BINARY(16)   NOT NULL,
    phone     VARCHAR(20)  NOT NULL,
    treatment VARCHAR(16)  NOT NULL,
    note      VARCHAR(200) NULL,
    at        DATETIME(6)  NOT NULL COMMENT 'UTC',
    PRIMARY KEY (tenant_id, id),
    UNIQUE INDEX blocked_caller_phone (tenant_id, phone)
);

-- How a call is answered, as it was decided when it came in: a repeated webhook decides nothing anew.
CREATE TABLE call_plan (
    tenant_id BINARY(16) NOT NULL,
    call_id   BINARY(16) NOT NULL,
    plan      TEXT       NOT NULL COMMENT 'JSON',
    PRIMARY KEY (tenant_id, call_id)
);
