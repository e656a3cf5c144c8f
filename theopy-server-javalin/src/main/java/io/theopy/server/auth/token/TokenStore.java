package io.theopy.server.auth.token;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps API tokens. Thread-safe; what it is told counts for every process that uses the same store. */
public interface TokenStore {
    void add(ApiToken token) throws SQLException;

    Optional<ApiToken> find(String hash) throws SQLException;

    /** The oldest first. */
    List<ApiToken> all() throws SQLException;

    List<ApiToken> ofUser(String userId) throws SQLException;

    /** The token after that; empty when there is none of that id. One that was revoked before stays as it is. */
    Optional<ApiToken> revoke(String id, Instant now) throws SQLException;

    /** Says that it was used, unless it is known to have been used since {@code unlessSince}. */
    void used(String id, Instant now, Instant unlessSince) throws SQLException;
}
