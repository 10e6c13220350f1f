ALTER TABLE visit_item
    ADD COLUMN guest                 TINYINT       NOT NULL DEFAULT 0 COMMENT 'who of a group it is for',
    ADD COLUMN buffer_before_minutes SMALLINT      NOT NULL DEFAULT 0,
    ADD COLUMN buffer_after_minutes  SMALLINT      NOT NULL DEFAULT 0,
    ADD COLUMN units                 VARCHAR(4000) NOT NULL DEFAULT '[]' COMMENT 'JSON: rooms, chairs and equipment taken, and for which of its minutes',
    ADD COLUMN price_parts           TEXT          NULL COMMENT 'JSON',
    ADD COLUMN deposit_minor         BIGINT        NOT NULL DEFAULT 0;

ALTER TABLE slot_hold
    ADD INDEX slot_hold_of_salon (tenant_id, expires_at);

ALTER TABLE appointment
    ADD COLUMN deposit_minor BIGINT       NOT NULL DEFAULT 0,
    ADD COLUMN fee_minor     BIGINT       NULL COMMENT 'recorded for cancelling late or not coming',
    ADD COLUMN color         CHAR(7)      NULL,
    ADD COLUMN series_id     BINARY(16)   NULL,
    ADD COLUMN confirm_by    DATETIME(6)  NULL COMMENT 'UTC; until when a new client must confirm',
    ADD COLUMN reason        VARCHAR(500) NULL COMMENT 'why it was cancelled',
    ADD INDEX appointment_of_series (tenant_id, series_id, starts_at);
