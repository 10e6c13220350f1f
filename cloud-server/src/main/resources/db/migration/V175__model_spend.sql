-- What a salon has used of the models of others in a calendar month of its own time zone.
CREATE TABLE model_spend (
    tenant_id     BINARY(16)  NOT NULL,
    -- Year and month: 202611.
    spent_month   INT         NOT NULL,
    provider      VARCHAR(30) NOT NULL,
    questions     BIGINT      NOT NULL,
    input_tokens  BIGINT      NOT NULL,
    output_tokens BIGINT      NOT NULL,
    -- Millionths of a US dollar.
    cost_micros   BIGINT      NOT NULL,
    PRIMARY KEY (tenant_id, spent_month, provider)
);
