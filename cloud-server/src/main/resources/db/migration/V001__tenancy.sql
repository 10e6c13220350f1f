-- Whatever the server's default is: names and transcripts come in every script.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE tenant (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    status     VARCHAR(16)  NOT NULL,
    time_zone  VARCHAR(64)  NOT NULL,
    currency   CHAR(3)      NOT NULL,
    country    CHAR(2)      NOT NULL,
    phone      VARCHAR(20)  NOT NULL UNIQUE,
    desk_phone VARCHAR(20)  NULL,
    confirm_by_text BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'clients get a text when their appointment is booked, moved or cancelled'
);

CREATE TABLE opening_hours (
    tenant_id BINARY(16) NOT NULL,
    day       TINYINT    NOT NULL COMMENT '1 Monday to 7 Sunday',
    opens     CHAR(5)    NOT NULL COMMENT 'hh:mm in the salon''s zone',
    closes    CHAR(5)    NOT NULL,
    PRIMARY KEY (tenant_id, day, opens)
);
