CREATE TABLE waitlist_entry (
    tenant_id      BINARY(16)    NOT NULL,
    id             BINARY(16)    NOT NULL,
    version        BIGINT        NOT NULL,
    client_id      BINARY(16)    NOT NULL,
    items          TEXT          NOT NULL COMMENT 'JSON',
    first_day      DATE          NOT NULL COMMENT 'in the salon''s zone',
    last_day       DATE          NOT NULL COMMENT 'inclusive',
    times          TEXT          NOT NULL COMMENT 'JSON: parts of the week; empty for any time',
    note           VARCHAR(1000) NULL,
    source         VARCHAR(16)   NOT NULL,
    status         VARCHAR(16)   NOT NULL,
    created_at     DATETIME(6)   NOT NULL COMMENT 'UTC',
    expires_at     DATETIME(6)   NOT NULL COMMENT 'UTC',
    appointment_id BINARY(16)    NULL COMMENT 'what became of it',
    PRIMARY KEY (tenant_id, id),
    INDEX waitlist_entry_by_status (tenant_id, status, created_at),
    INDEX waitlist_entry_of_client (tenant_id, client_id),
    INDEX waitlist_entry_by_expiry (status, expires_at)
);

-- A freed time that is kept for someone on the waiting list. Old ones stay, so that nobody is offered the same again.
CREATE TABLE waitlist_offer (
    tenant_id  BINARY(16)  NOT NULL,
    id         BINARY(16)  NOT NULL,
    entry_id   BINARY(16)  NOT NULL,
    hold_id    BINARY(16)  NOT NULL,
    starts_at  DATETIME(6) NOT NULL COMMENT 'UTC',
    ends_at    DATETIME(6) NOT NULL COMMENT 'UTC',
    items      TEXT        NOT NULL COMMENT 'JSON, as the hold has them',
    offered_at DATETIME(6) NOT NULL COMMENT 'UTC',
    expires_at DATETIME(6) NOT NULL COMMENT 'UTC',
    status     VARCHAR(16) NOT NULL,
    open_entry BINARY(16)  NULL COMMENT 'the entry while the offer is open: nobody has two',
    PRIMARY KEY (tenant_id, id),
    UNIQUE INDEX waitlist_offer_open (tenant_id, open_entry),
    UNIQUE INDEX waitlist_offer_of_hold (tenant_id, hold_id),
    INDEX waitlist_offer_of_entry (tenant_id, entry_id, starts_at),
    INDEX waitlist_offer_by_expiry (status, expires_at)
);

-- Time that has become free and that the waiting list has not been asked about yet. Written in the transaction that freed it.
CREATE TABLE freed_time (
    tenant_id BINARY(16)  NOT NULL,
    id        BINARY(16)  NOT NULL,
    starts_at DATETIME(6) NOT NULL COMMENT 'UTC',
    ends_at   DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (id)
);
