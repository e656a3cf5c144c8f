package io.theopy.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.db.TestDatabases;
import io.theopy.server.cli.Main;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.soak.KillSoak;
import io.theopy.server.soak.SoakReport;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 2: a server is killed at any moment, and nothing acknowledged is lost, nothing happens twice. {@code ./theopy
 * soak kill --runs 100} and {@code mvn verify -Pfull} do more of the same.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("theopy.test.kills", 5);

    @Test
    void onAFileOfSqlite(@TempDir Path folder) throws InterruptedException {
        holds(DatabaseAddress.in(folder));
    }

    @Test
    void onPostgresql() throws InterruptedException {
        holds(new DatabaseAddress(TestDatabases.postgresUrl(), "postgres", ""));
    }

    private static void holds(DatabaseAddress database) throws InterruptedException {
        SoakReport report = new KillSoak(Main.class, database, 20261110, line -> {}).run(KILLS);

        assertThat(report.problems()).isEmpty();
        assertThat(report.kills()).isEqualTo(KILLS);
        assertThat(report.requests()).isPositive();
        assertThat(report.effects()).isEqualTo(report.requests());
    }
}
