-- Checksums over the values of a row; 0 for rows that were written before there were any.

ALTER TABLE theopy_write ADD COLUMN recorded_sum BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE theopy_write ADD COLUMN progress_sum BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE theopy_turn ADD COLUMN claim_sum BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE theopy_turn ADD COLUMN answer_sum BIGINT DEFAULT 0 NOT NULL;
