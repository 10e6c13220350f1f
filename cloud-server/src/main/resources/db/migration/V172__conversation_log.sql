-- What a salon's owner looks for in the turns of its calls, beside what the reply holds. It goes when the turn goes.
ALTER TABLE call_turn
    ADD COLUMN at            DATETIME(6)   NULL COMMENT 'UTC; absent in turns that are older than this column',
    ADD COLUMN heard         VARCHAR(2000) NULL,
    ADD COLUMN language      VARCHAR(35)   NULL COMMENT 'BCP 47, that was spoken from then on',
    ADD COLUMN millis        BIGINT        NOT NULL DEFAULT 0 COMMENT 'from hearing to speaking',
    ADD COLUMN input_tokens  BIGINT        NOT NULL DEFAULT 0,
    ADD COLUMN output_tokens BIGINT        NOT NULL DEFAULT 0,
    ADD COLUMN cost_micros   BIGINT        NOT NULL DEFAULT 0 COMMENT 'of a US dollar',
    ADD COLUMN blocked       INT           NOT NULL DEFAULT 0 COMMENT 'sentences that the claim guard kept from being spoken',
    ADD COLUMN handed_over   BOOLEAN       NOT NULL DEFAULT FALSE,
    ADD COLUMN asked_again   BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'the same question as in the turn before',
    ADD COLUMN booking       BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'a time was offered or held',
    ADD INDEX call_turn_by_time (tenant_id, at);
