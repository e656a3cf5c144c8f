package io.theopy.db;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets the N-th call of a database fail: connecting, executing a statement, committing, rolling back, changing the commit
 * mode. It fails once and is well again. Thread-safe.
 */
public final class Faults {
    /** When a call fails. */
    public enum Moment {
        /** Nothing of it reaches the database. */
        BEFORE,
        /** The database does it, and then the connection breaks. */
        AFTER
    }

    interface Call {
        @Nullable
        Object make() throws SQLException;
    }

    private final AtomicInteger callsLeft = new AtomicInteger();
    private volatile Moment moment = Moment.BEFORE;

    /** The {@code nth} call from now on fails; 1 is the next. */
    public void failAt(int nth, Moment when) {
        moment = when;
        callsLeft.set(nth);
    }

    /** Lets all calls through; returns whether one failed since {@link #failAt}. */
    public boolean heal() {
        return callsLeft.getAndSet(0) <= 0;
    }

    /** The same source, whose calls count and fail together with those of all others around which these faults are. */
    DataSource around(DataSource source) {
        return new FailingDataSource(source, this);
    }

    @Nullable
    Object around(String name, Call call) throws SQLException {
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
}
