package io.theopy.server.auth.token;

import io.theopy.store.Durability;
import io.theopy.store.Sql;
import io.theopy.store.SqlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** API tokens in SQLite or PostgreSQL, beside ledger and audit log. */
public final class JdbcTokenStore implements TokenStore {
    private static final String COLUMNS =
            "token_id, token_hash, user_id, role, scopes, label, created, expires, revoked, last_used";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM theopy_api_token ";

    private final SqlDatabase database;

    public JdbcTokenStore(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(ApiToken token) throws SQLException {
        ApiToken.Grant grant = token.grant();
        int unused = database.change(
                Durability.NOW,
                connection -> Sql.update(
                        connection,
                        "INSERT INTO theopy_api_token (token_id, token_hash, user_id, role, scopes, label, created, expires)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        token.id(),
                        token.hash(),
                        grant.userId(),
                        grant.role(),
                        grant.scopes()
                                .map(scopes -> String.join(
                                        " ", scopes.stream().sorted().toList())),
                        token.label(),
                        micros(token.created()),
                        micros(grant.expires())));
    }

    @Override
    public Optional<ApiToken> find(String hash) throws SQLException {
        return database.read(
                connection -> Sql.first(connection, SELECT + "WHERE token_hash = ?", JdbcTokenStore::token, hash));
    }

    @Override
    public List<ApiToken> all() throws SQLException {
        return database.read(
                connection -> Sql.list(connection, SELECT + "ORDER BY created, token_id", JdbcTokenStore::token));
    }

    @Override
    public List<ApiToken> ofUser(String userId) throws SQLException {
        return database.read(connection -> Sql.list(
                connection, SELECT + "WHERE user_id = ? ORDER BY created, token_id", JdbcTokenStore::token, userId));
    }

    @Override
    public Optional<ApiToken> revoke(String id, Instant now) throws SQLException {
        return database.transact(Durability.NOW, connection -> {
            int unused = Sql.update(
                    connection,
                    "UPDATE theopy_api_token SET revoked = ? WHERE token_id = ? AND revoked IS NULL",
                    micros(now),
                    id);
            return Sql.first(connection, SELECT + "WHERE token_id = ?", JdbcTokenStore::token, id);
        });
    }

    @Override
    public void used(String id, Instant now, Instant unlessSince) throws SQLException {
        int unused = database.change(
                Durability.SOON,
                connection -> Sql.update(
                        connection,
                        "UPDATE theopy_api_token SET last_used = ?"
                                + " WHERE token_id = ? AND (last_used IS NULL OR last_used < ?)",
                        micros(now),
                        id,
                        micros(unlessSince)));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        String scopes = row.getString("scopes");
        Optional<Set<String>> limit = scopes == null
                ? Optional.empty()
                : Optional.of(Set.of(scopes.isEmpty() ? new String[0] : scopes.split(" ")));
        return new ApiToken(
                row.getString("token_id"),
                row.getString("token_hash"),
                new ApiToken.Grant(
                        row.getString("user_id"),
                        row.getString("role"),
                        limit,
                        time(row, "expires").orElseThrow()),
                row.getString("label"),
                time(row, "created").orElseThrow(),
                time(row, "revoked"),
                time(row, "last_used"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
