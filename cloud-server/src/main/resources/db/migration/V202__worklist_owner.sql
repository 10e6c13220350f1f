-- Who sees to an item, how often the caller tried, why it is done. An open item for a caller's tries is the only one of that caller.
ALTER TABLE work_item
    ADD COLUMN owner_id   BINARY(16)   NULL,
    ADD COLUMN owner_name VARCHAR(200) NULL,
    ADD COLUMN tries      INT          NOT NULL DEFAULT 1,
    ADD COLUMN ending     VARCHAR(16)  NULL,
    ADD COLUMN open_key   VARCHAR(20)  NULL COMMENT 'the caller''s number, while a missed call or a call-back is open',
    ADD UNIQUE INDEX work_item_open_key (tenant_id, open_key);
