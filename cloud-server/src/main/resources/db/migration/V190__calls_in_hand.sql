-- Which way a call goes, who of the salon has it, for whom alone it rings, what was noted. The number is always the other side's.
ALTER TABLE phone_call
    ADD COLUMN direction  VARCHAR(8)    NOT NULL DEFAULT 'INBOUND',
    ADD COLUMN taken_by   BINARY(16)    NULL,
    ADD COLUMN taken_name VARCHAR(200)  NULL,
    ADD COLUMN rings_for  BINARY(16)    NULL,
    ADD COLUMN note       VARCHAR(2000) NULL;
