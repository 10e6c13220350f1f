-- The newest calls of a kind, of a number, of a client, of a colleague; and those in which something was said.
ALTER TABLE phone_call
    ADD COLUMN reason_by_hand BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'a colleague said so: what is understood later does not count',
    ADD INDEX call_by_outcome (tenant_id, outcome, started_at),
    ADD INDEX call_by_reason (tenant_id, reason, started_at),
    ADD INDEX call_by_colleague (tenant_id, taken_by, started_at),
    ADD INDEX call_by_client (tenant_id, client_id, started_at),
    ADD INDEX call_by_number (tenant_id, from_number, started_at);

CREATE TABLE call_words (
    call_id   BINARY(16) NOT NULL PRIMARY KEY,
    tenant_id BINARY(16) NOT NULL,
    words     MEDIUMTEXT NOT NULL COMMENT 'what was said and noted in a call that is over; goes when the transcript goes',
    INDEX call_words_of_salon (tenant_id),
    FULLTEXT INDEX call_words_said (words)
);

SET SESSION group_concat_max_len = 1000000;

INSERT INTO call_words (call_id, tenant_id, words)
SELECT c.id, c.tenant_id, CONCAT(COALESCE(c.note, ''), ' ', COALESCE(
           (SELECT GROUP_CONCAT(l.text ORDER BY l.line SEPARATOR ' ') FROM transcript_line l
             WHERE l.tenant_id = c.tenant_id AND l.call_id = c.id), ''))
  FROM phone_call c
 WHERE c.state = 'ENDED';
