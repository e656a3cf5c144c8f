-- What somebody did lately, whatever the session.

CREATE INDEX theopy_write_by_caller ON theopy_write (caller_id, recorded);
