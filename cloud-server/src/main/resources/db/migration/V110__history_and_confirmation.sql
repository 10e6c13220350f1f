ALTER TABLE appointment_history
    ADD COLUMN changes MEDIUMTEXT NULL COMMENT 'JSON: each field that changed, before and after';

ALTER TABLE appointment
    ADD COLUMN confirm_due DATETIME(6) NULL COMMENT 'UTC; confirm_by, until the desk was told that it has passed',
    ADD INDEX appointment_by_confirm_due (confirm_due);
