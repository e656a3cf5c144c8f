package io.theopy.server.cli.token;

import io.theopy.server.auth.token.JdbcTokenStore;
import io.theopy.server.auth.token.TokenStore;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.ConfiguredDatabase;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.database.Database;
import io.theopy.server.database.opening.DatabaseOpening;
import java.sql.SQLException;

/** How operators reach the API tokens: in the database that {@code serve} uses, which may be in use. */
final class TokenAccess {
    private TokenAccess() {}

    /** What is done with the tokens. */
    interface Work<T> {
        T on(TokenStore store) throws SQLException;
    }

    static <T> T use(Invocation invocation, Work<T> work) {
        try (Database database = DatabaseOpening.open(ConfiguredDatabase.of(invocation.config()))) {
            return work.on(new JdbcTokenStore(database.sql()));
        } catch (SQLException e) {
            throw new CommandFailedException("the API tokens cannot be reached: " + e.getMessage(), e);
        }
    }
}
