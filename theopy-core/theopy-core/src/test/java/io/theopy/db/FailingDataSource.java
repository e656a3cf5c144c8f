package io.theopy.db;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A source of connections whose calls fail when {@link Faults} say so. Thread-safe. */
final class FailingDataSource implements DataSource {
    private static final Set<String> CALLS = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "executeBatch",
            "commit",
            "rollback",
            "setAutoCommit");

    private final DataSource database;
    private final Faults faults;

    FailingDataSource(DataSource database, Faults faults) {
        this.database = database;
        this.faults = faults;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) faults.around("getConnection", () -> proxy(Connection.class, database.getConnection()));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return (Connection)
                faults.around("getConnection", () -> proxy(Connection.class, database.getConnection(user, password)));
    }

    private Object proxy(Class<?> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            Faults.Call call = () -> invoke(target, method, arguments);
            boolean counts = CALLS.contains(method.getName())
                    && !(target instanceof Connection && method.getName().startsWith("execute"));
            Object result = counts ? faults.around(method.getName(), call) : call.make();
            if (target instanceof Connection && result instanceof Statement) {
                return proxy(statementType(result), result);
            }
            return result;
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Class<?> statementType(Object statement) {
        if (statement instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(FailingDataSource.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
