-- The audit log: a chain of hashes (docs/audit.md). The same for H2 and PostgreSQL. Events are JSON, in ASCII.

CREATE TABLE theopy_audit (
    sequence_number BIGINT      NOT NULL PRIMARY KEY,
    previous_hash   VARCHAR(64) NOT NULL,
    hash            VARCHAR(64) NOT NULL,
    event           VARCHAR     NOT NULL
);

-- One row: where the chain ends, where what is left of it begins, and the lock of whoever appends.
CREATE TABLE theopy_audit_head (
    id              INTEGER     NOT NULL PRIMARY KEY CHECK (id = 1),
    last_sequence   BIGINT      NOT NULL,
    last_hash       VARCHAR(64) NOT NULL,
    anchor_sequence BIGINT      NOT NULL,
    anchor_hash     VARCHAR(64) NOT NULL
);

INSERT INTO theopy_audit_head (id, last_sequence, last_hash, anchor_sequence, anchor_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000',
        0, '0000000000000000000000000000000000000000000000000000000000000000');
