-- API tokens: who calls with which. Of a token only its hash is kept (SHA-256 of 256 random bits); times are
-- microseconds; scopes are words between blanks, and none means all of the role's.

CREATE TABLE theopy_api_token (
    token_id   TEXT    NOT NULL PRIMARY KEY,
    token_hash TEXT    NOT NULL UNIQUE,
    user_id    TEXT    NOT NULL,
    role       TEXT    NOT NULL,
    scopes     TEXT,
    label      TEXT    NOT NULL,
    created    INTEGER NOT NULL,
    expires    INTEGER NOT NULL,
    revoked    INTEGER,
    last_used  INTEGER
) STRICT;

CREATE INDEX theopy_api_token_by_user ON theopy_api_token (user_id);
