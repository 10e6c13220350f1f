-- By which voice the assistant speaks in a call; absent until one is chosen, or if there was no choice.
ALTER TABLE phone_call ADD COLUMN voice VARCHAR(8) NULL;
