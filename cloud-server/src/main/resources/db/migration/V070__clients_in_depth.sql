ALTER TABLE client
    ADD COLUMN tags                  VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'one on each line',
    ADD COLUMN preferred_employee_id BINARY(16)    NULL,
    ADD COLUMN blocked               BOOLEAN       NOT NULL DEFAULT FALSE,
    ADD COLUMN blocked_reason        VARCHAR(200)  NULL,
    ADD COLUMN language              VARCHAR(35)   NULL COMMENT 'BCP 47',
    ADD COLUMN birthday              DATE          NULL,
    ADD COLUMN merged_into           BINARY(16)    NULL COMMENT 'the client who this one turned out to be',
    ADD INDEX client_by_email (tenant_id, email),
    ADD INDEX client_merged (tenant_id, merged_into);

-- Every number of every client, the one in client.phone too: here it is that a number has one owner.
CREATE TABLE client_phone (
    tenant_id BINARY(16)  NOT NULL,
    phone     VARCHAR(20) NOT NULL COMMENT 'E.164',
    client_id BINARY(16)  NOT NULL,
    PRIMARY KEY (tenant_id, phone),
    INDEX client_phone_of_client (tenant_id, client_id)
);

INSERT INTO client_phone (tenant_id, phone, client_id) SELECT tenant_id, phone, id FROM client WHERE phone IS NOT NULL;

-- What was agreed to and taken back, in the order in which it was said; the newest of a kind counts.
CREATE TABLE client_consent (
    tenant_id BINARY(16)   NOT NULL,
    client_id BINARY(16)   NOT NULL,
    id        BINARY(16)   NOT NULL,
    kind      VARCHAR(16)  NOT NULL,
    given     BOOLEAN      NOT NULL,
    at        DATETIME(6)  NOT NULL COMMENT 'UTC',
    source    VARCHAR(120) NOT NULL,
    PRIMARY KEY (tenant_id, client_id, id)
);
