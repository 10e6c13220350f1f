CREATE TABLE service (
    tenant_id          BINARY(16)    NOT NULL,
    id                 BINARY(16)    NOT NULL,
    version            BIGINT        NOT NULL,
    name               VARCHAR(120)  NOT NULL,
    category           VARCHAR(60)   NOT NULL,
    synonyms           VARCHAR(2000) NOT NULL COMMENT 'one on each line',
    active_minutes     SMALLINT      NOT NULL,
    processing_minutes SMALLINT      NOT NULL,
    finishing_minutes  SMALLINT      NOT NULL,
    price_minor        BIGINT        NOT NULL,
    currency           CHAR(3)       NOT NULL,
    color              CHAR(7)       NOT NULL,
    archived           BOOLEAN       NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE add_on (
    tenant_id   BINARY(16)    NOT NULL,
    id          BINARY(16)    NOT NULL,
    version     BIGINT        NOT NULL,
    name        VARCHAR(120)  NOT NULL,
    synonyms    VARCHAR(2000) NOT NULL COMMENT 'one on each line',
    minutes     SMALLINT      NOT NULL,
    price_minor BIGINT        NOT NULL,
    currency    CHAR(3)       NOT NULL,
    archived    BOOLEAN       NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
