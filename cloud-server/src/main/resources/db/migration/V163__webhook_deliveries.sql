CREATE TABLE webhook_delivery (
    sender      VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    delivery_id VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    at          DATETIME(6)  NOT NULL COMMENT 'UTC',
    PRIMARY KEY (sender, delivery_id),
    INDEX webhook_delivery_by_age (at)
);
