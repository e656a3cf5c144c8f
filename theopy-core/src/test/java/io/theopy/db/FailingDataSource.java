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
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database whose N-th call fails: connecting, executing a statement, committing, rolling back, changing the commit
 * mode. It fails once and is well again. Thread-safe.
 */
public final class FailingDataSource implements DataSource {
    private static final Set<String> CALLS = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "executeBatch",
            "commit",
            "rollback",
            "setAutoCommit");

    /** When a call fails. */
    public enum Moment {
        /** Nothing of it reaches the database. */
        BEFORE,
        /** The database does it, and then the connection breaks. */
        AFTER
    }

    private final DataSource database;
    private final AtomicInteger callsLeft = new AtomicInteger();
    private volatile Moment moment = Moment.BEFORE;

    public FailingDataSource(DataSource database) {
        this.database = database;
    }

    /** The {@code nth} call from now on fails; 1 is the next. */
    public void failAt(int nth, Moment when) {
        moment = when;
        callsLeft.set(nth);
    }

    /** Lets all calls through; returns whether one failed since {@link #failAt}. */
    public boolean heal() {
        return callsLeft.getAndSet(0) <= 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) around("getConnection", () -> proxy(Connection.class, database.getConnection()));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return (Connection)
                around("getConnection", () -> proxy(Connection.class, database.getConnection(user, password)));
    }

    private interface Call {
        @Nullable
        Object make() throws SQLException;
    }

    private @Nullable Object around(String name, Call call) throws SQLException {
        boolean fails = callsLeft.get() > 0 && callsLeft.decrementAndGet() == 0;
        if (fails) {
            callsLeft.set(-1);
            SQLException failure = new SQLNonTransientConnectionException(name + " fails on purpose", "08006");
            if (moment == Moment.AFTER && !name.equals("getConnection")) {
                try {
                    call.make();
                } catch (SQLException e) {
                    failure.addSuppressed(e);
                }
            }
            throw failure;
        }
        return call.make();
    }

    private Object proxy(Class<?> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            Call call = () -> invoke(target, method, arguments);
            boolean counts = CALLS.contains(method.getName())
                    && !(target instanceof Connection && method.getName().startsWith("execute"));
            Object result = counts ? around(method.getName(), call) : call.make();
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
