package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.db.TestDatabases;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2AuditLogTest extends JdbcAuditLogRules {
    @TempDir
    Path folder;

    @Override
    protected JdbcConnectionPool database() {
        return TestDatabases.h2(folder.resolve("audit"));
    }

    @Test
    void itOutlivesItsProcess() {
        Path file = folder.resolve("other");
        JdbcConnectionPool first = TestDatabases.h2(file);
        new JdbcAuditLog(first).append(Events.events(1, 3));
        first.dispose();

        JdbcConnectionPool second = TestDatabases.h2(file);
        JdbcAuditLog reopened = new JdbcAuditLog(second);
        reopened.append(Events.events(4, 5));

        assertThat(AuditVerifier.verify(reopened).records()).isEqualTo(5);
        second.dispose();
    }
}
