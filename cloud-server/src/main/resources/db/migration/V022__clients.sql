CREATE TABLE client (
    tenant_id BINARY(16)    NOT NULL,
    id        BINARY(16)    NOT NULL,
    version   BIGINT        NOT NULL,
    name      VARCHAR(120)  NOT NULL,
    phone     VARCHAR(20)   NULL COMMENT 'E.164',
    email     VARCHAR(254)  NULL,
    notes     VARCHAR(4000) NULL,
    archived  BOOLEAN       NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE INDEX client_by_phone (tenant_id, phone),
    INDEX client_by_name (tenant_id, name)
);
