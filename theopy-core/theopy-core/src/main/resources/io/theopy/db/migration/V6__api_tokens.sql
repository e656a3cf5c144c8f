-- API tokens: who calls with which. Of a token only its hash is kept (SHA-256 of 256 random bits); times are
-- microseconds; scopes are words between blanks, and none means all of the role's.

CREATE TABLE theopy_api_token (
    token_id   VARCHAR NOT NULL PRIMARY KEY,
    token_hash VARCHAR NOT NULL UNIQUE,
    user_id    VARCHAR NOT NULL,
    role       VARCHAR NOT NULL,
    scopes     VARCHAR,
    label      VARCHAR NOT NULL,
    created    BIGINT  NOT NULL,
    expires    BIGINT  NOT NULL,
    revoked    BIGINT,
    last_used  BIGINT
);

CREATE INDEX theopy_api_token_by_user ON theopy_api_token (user_id);
