-- What a client's name is found by: its words (W), what is left of them with a letter gone (D), how they sound (P).
CREATE TABLE client_name_key (
    tenant_id BINARY(16) NOT NULL,
    kind      CHAR(1)    NOT NULL,
    name_key  VARCHAR(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    client_id BINARY(16) NOT NULL,
    PRIMARY KEY (tenant_id, kind, name_key, client_id),
    INDEX client_name_key_of_client (tenant_id, client_id)
);
