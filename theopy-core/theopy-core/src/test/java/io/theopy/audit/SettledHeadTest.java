package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SettledHeadTest {
    @Test
    void itWaitsForAnAppendThatReadersSeeBeforeItsCommitReturns() throws Exception {
        TestDatabase pool = TestDatabases.postgres();
        CountDownLatch committed = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        JdbcAuditLog log = new JdbcAuditLog(slowToReturn(pool.source(), committed, mayReturn));
        CompletableFuture<Void> append = CompletableFuture.runAsync(() -> log.append(Events.events(1, 2)));
        committed.await();

        CompletableFuture<AuditHead> settled = CompletableFuture.supplyAsync(log::settledHead);

        assertThat(log.head().last()).isEqualTo(2);
        assertThat(settled).isNotDone();
        mayReturn.countDown();
        append.get();
        assertThat(settled.get().last()).isEqualTo(2);
        pool.close();
    }

    /** A database whose commits are seen by others before they return. */
    private static DataSource slowToReturn(DataSource database, CountDownLatch committed, CountDownLatch mayReturn) {
        return proxy(
                DataSource.class,
                database,
                "getConnection",
                connection -> proxy(Connection.class, (Connection) connection, "commit", nothing -> {
                    committed.countDown();
                    try {
                        mayReturn.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return nothing;
                }));
    }

    private interface Afterwards {
        Object answer(Object answer);
    }

    private static <T> T proxy(Class<T> type, T real, String method, Afterwards afterwards) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            try {
                Object answer = called.invoke(real, args);
                return called.getName().equals(method) ? afterwards.answer(answer) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
