ALTER TABLE phone_call
    ADD COLUMN words_kept BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'until what was said is too old',
    ADD INDEX call_by_words (tenant_id, words_kept, started_at);
