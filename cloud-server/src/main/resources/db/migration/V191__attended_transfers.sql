-- Of whom a colleague asks whether they take a call, and how far that has come. The leg tells one attempt from the next.
ALTER TABLE phone_call
    ADD COLUMN transfer_leg   BINARY(16)   NULL,
    ADD COLUMN transfer_step  VARCHAR(12)  NULL,
    ADD COLUMN transfer_user  BINARY(16)   NULL,
    ADD COLUMN transfer_name  VARCHAR(200) NULL,
    ADD COLUMN transfer_phone VARCHAR(20)  NULL,
    ADD COLUMN transfer_sid   VARCHAR(64)  NULL;
