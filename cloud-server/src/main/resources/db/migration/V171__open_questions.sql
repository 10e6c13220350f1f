-- What callers asked and nothing was written about.
CREATE TABLE open_question (
    tenant_id  BINARY(16)    NOT NULL,
    id         BINARY(16)    NOT NULL COMMENT 'also of the work item',
    call_id    BINARY(16)    NULL,
    client_id  BINARY(16)    NULL,
    phone      VARCHAR(20)   NULL,
    question   VARCHAR(2000) NOT NULL,
    asked_at   DATETIME(6)   NOT NULL COMMENT 'UTC',
    status     VARCHAR(16)   NOT NULL,
    entry_id   BINARY(16)    NULL COMMENT 'the answer',
    PRIMARY KEY (tenant_id, id),
    INDEX open_question_by_status (tenant_id, status, asked_at),
    INDEX open_question_of_call (tenant_id, call_id)
);
