-- Where and with what each sign-in goes on, for its user to recognise.
ALTER TABLE sign_in_session
    ADD COLUMN created_at   DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    ADD COLUMN last_used_at DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT 'when its newest refresh token was made',
    ADD COLUMN address      VARCHAR(45)  NULL COMMENT 'of the last use',
    ADD COLUMN user_agent   VARCHAR(200) NULL COMMENT 'of the last use',
    ADD INDEX sign_in_session_end_idx (ended_at);
