package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAuditLogTest extends JdbcAuditLogRules {
    @TempDir
    Path folder;

    @Override
    protected TestDatabase database() {
        return TestDatabases.sqlite(folder.resolve("audit"));
    }

    @Test
    void itOutlivesItsProcess() {
        Path file = folder.resolve("other");
        TestDatabase first = TestDatabases.sqlite(file);
        new JdbcAuditLog(first.sql()).append(Events.events(1, 3));
        first.close();

        TestDatabase second = TestDatabases.sqlite(file);
        JdbcAuditLog reopened = new JdbcAuditLog(second.sql());
        reopened.append(Events.events(4, 5));

        assertThat(AuditVerifier.verify(reopened).records()).isEqualTo(5);
        second.close();
    }
}
