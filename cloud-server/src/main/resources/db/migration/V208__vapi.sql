-- Salons whose calls also come in through their own assistant at Vapi.
CREATE TABLE vapi_connection (
    id        BINARY(16)   NOT NULL PRIMARY KEY COMMENT 'stands in the address to which it posts',
    tenant_id BINARY(16)   NOT NULL UNIQUE,
    secret    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sealed',
    made_at   DATETIME(6)  NOT NULL COMMENT 'UTC'
);
