-- Ledger and audit log in SQLite: the same tables as in ../migration for PostgreSQL. Times are microseconds since
-- 1970-01-01T00:00Z; JSON is text, in ASCII; booleans are 0 and 1. STRICT and the checks let the integrity check at the
-- start see damage that keeps a page readable; the sums are over the values of a row, 0 where there is none.

CREATE TABLE theopy_turn (
    caller_id    TEXT    NOT NULL,
    request_key  TEXT    NOT NULL,
    request_hash TEXT    NOT NULL,
    turn_id      TEXT    NOT NULL,
    began        INTEGER NOT NULL,
    changed      INTEGER NOT NULL,
    lease_ends   INTEGER NOT NULL,
    answer       TEXT,
    claim_sum    INTEGER NOT NULL DEFAULT 0,
    answer_sum   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (caller_id, request_key)
) STRICT;

CREATE INDEX theopy_turn_by_id ON theopy_turn (turn_id);

-- Which turn took which over, directly or by way of others.
CREATE TABLE theopy_turn_taken (
    caller_id     TEXT NOT NULL,
    request_key   TEXT NOT NULL,
    turn_id       TEXT NOT NULL,
    taken_turn_id TEXT NOT NULL
) STRICT;

CREATE INDEX theopy_turn_taken_by_turn ON theopy_turn_taken (turn_id);
CREATE INDEX theopy_turn_taken_by_taken ON theopy_turn_taken (taken_turn_id);

-- active: not settled, or settled and the user has yet to hear of it. AUTOINCREMENT: a place in the order is not given
-- again.
CREATE TABLE theopy_write (
    sequence_number INTEGER PRIMARY KEY AUTOINCREMENT,
    write_key       TEXT    NOT NULL UNIQUE,
    version         INTEGER NOT NULL,
    turn_id         TEXT    NOT NULL,
    session_id      TEXT    NOT NULL,
    caller_id       TEXT    NOT NULL,
    caller          TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    proposal        TEXT    NOT NULL,
    evidence        TEXT    NOT NULL,
    fingerprint     TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    settled         INTEGER NOT NULL CHECK (settled IN (0, 1)),
    active          INTEGER NOT NULL CHECK (active = (settled = 0 OR news_owed = 1)),
    attempts        INTEGER NOT NULL,
    recorded        INTEGER NOT NULL,
    changed         INTEGER NOT NULL,
    due             INTEGER NOT NULL,
    result          TEXT,
    detail          TEXT    NOT NULL,
    news_owed       INTEGER NOT NULL CHECK (news_owed IN (0, 1)),
    maybe_sent      INTEGER NOT NULL DEFAULT 0,
    recorded_sum    INTEGER NOT NULL DEFAULT 0,
    progress_sum    INTEGER NOT NULL DEFAULT 0,
    CHECK (settled = (state IN ('DONE', 'DECLINED', 'FAILED', 'EXPIRED', 'DROPPED')))
) STRICT;

CREATE INDEX theopy_write_by_turn ON theopy_write (turn_id);
CREATE INDEX theopy_write_active ON theopy_write (active, session_id, sequence_number);

-- The audit log: a chain of hashes (docs/audit.md).
CREATE TABLE theopy_audit (
    sequence_number INTEGER PRIMARY KEY,
    previous_hash   TEXT NOT NULL,
    hash            TEXT NOT NULL,
    event           TEXT NOT NULL
) STRICT;

-- One row: where the chain ends, and where what is left of it begins.
CREATE TABLE theopy_audit_head (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    last_sequence   INTEGER NOT NULL,
    last_hash       TEXT    NOT NULL,
    anchor_sequence INTEGER NOT NULL,
    anchor_hash     TEXT    NOT NULL
) STRICT;

INSERT INTO theopy_audit_head (id, last_sequence, last_hash, anchor_sequence, anchor_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000',
        0, '0000000000000000000000000000000000000000000000000000000000000000');

-- One row that is written to find out whether the database takes anything.
CREATE TABLE theopy_probe (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    filler BLOB NOT NULL
) STRICT;
