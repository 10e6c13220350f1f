-- Which calls have not ended, over all salons: asked when the server starts, and once an hour.
CREATE INDEX phone_call_open ON phone_call (state, state_since);
