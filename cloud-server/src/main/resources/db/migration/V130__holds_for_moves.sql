-- The appointment that is to go to the held time: what it takes already, the hold does not take once more.
ALTER TABLE slot_hold
    ADD COLUMN moving BINARY(16) NULL,
    ADD INDEX slot_hold_of_move (tenant_id, moving);
