package io.theopy.server.database.opening;

import io.theopy.server.database.DatabaseAddress;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes connections to PostgreSQL, each with the password as it is then. Thread-safe. */
final class PostgresSource implements DataSource {
    private final DatabaseAddress address;
    private final Map<String, String> options;

    PostgresSource(DatabaseAddress address, Map<String, String> options) {
        this.address = address;
        this.options = Map.copyOf(options);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(options);
        if (!address.user().isEmpty()) {
            properties.setProperty("user", address.user());
            properties.setProperty("password", address.password());
        }
        return DriverManager.getConnection(address.url(), properties);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("who may use the database is in its address");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // The driver has its own.
    }

    /** The pool says how long it waits; the driver has been told by its options. */
    @Override
    public void setLoginTimeout(int seconds) {
        // Nothing more to say.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("it has none");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("it wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
