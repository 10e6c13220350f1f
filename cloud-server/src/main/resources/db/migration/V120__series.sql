-- Visits that come back every few weeks at the same time of the salon's wall.
CREATE TABLE series (
    tenant_id   BINARY(16)    NOT NULL,
    id          BINARY(16)    NOT NULL,
    version     BIGINT        NOT NULL,
    client_id   BINARY(16)    NOT NULL,
    items       TEXT          NOT NULL COMMENT 'JSON: what is booked each time',
    first_day   DATE          NOT NULL COMMENT 'where occurrence 0 would lie by the rule of today',
    wall_time   CHAR(5)       NOT NULL COMMENT 'hh:mm in the salon''s zone',
    every_weeks TINYINT       NOT NULL,
    notes       VARCHAR(4000) NULL,
    PRIMARY KEY (tenant_id, id),
    INDEX series_of_client (tenant_id, client_id)
);

CREATE TABLE series_occurrence (
    tenant_id      BINARY(16)  NOT NULL,
    series_id      BINARY(16)  NOT NULL,
    position       SMALLINT    NOT NULL COMMENT 'from 0',
    planned_at     DATETIME(6) NOT NULL COMMENT 'UTC; where the rule puts it',
    placed_at      DATETIME(6) NULL COMMENT 'UTC; where the series put it; absent if it was left out',
    appointment_id BINARY(16)  NULL,
    PRIMARY KEY (tenant_id, series_id, position)
);
