-- What a caller called for, as it was understood.
ALTER TABLE phone_call ADD COLUMN reason VARCHAR(24);
