-- How good the lines of the softphones were in a call, as these measured it about once a second.
CREATE TABLE call_line (
    tenant_id        BINARY(16) NOT NULL,
    call_id          BINARY(16) NOT NULL,
    user_id          BINARY(16) NOT NULL,
    measurements     INT        NOT NULL,
    round_trip_sum   BIGINT     NOT NULL COMMENT 'ms, of all measurements',
    round_trip_worst INT        NOT NULL COMMENT 'ms',
    jitter_sum       BIGINT     NOT NULL COMMENT 'ms, of all measurements',
    jitter_worst     INT        NOT NULL COMMENT 'ms',
    lost_sum         DOUBLE     NOT NULL COMMENT 'percent, of all measurements',
    lost_worst       DOUBLE     NOT NULL COMMENT 'percent',
    PRIMARY KEY (tenant_id, call_id, user_id)
);
