CREATE TABLE second_factor (
    id           BINARY(16)   NOT NULL PRIMARY KEY COMMENT 'the user',
    secret       VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sealed',
    confirmed_at DATETIME(6)  NULL COMMENT 'UTC, from when on sign-ins ask for it',
    last_step    BIGINT       NOT NULL DEFAULT 0 COMMENT 'of 30 s since 1970, of the newest code used; no older one is good'
);

CREATE TABLE recovery_code (
    user_id BINARY(16) NOT NULL,
    hash    BINARY(32) NOT NULL COMMENT 'SHA-256 of 80 random bits',
    PRIMARY KEY (user_id, hash)
);
