-- When a write may have reached Teepy for the first time; 0 when it certainly never did. Of older rows nobody knows
-- better than that it was after they were recorded.

ALTER TABLE theopy_write ADD COLUMN maybe_sent BIGINT DEFAULT 0 NOT NULL;

UPDATE theopy_write SET maybe_sent = recorded
WHERE state IN ('SENDING', 'UNKNOWN', 'DROPPED') OR (state = 'EXPIRED' AND detail = 'untraceable');
