package io.theopy.server.soak;

import io.theopy.audit.AuditVerdict;
import io.theopy.audit.AuditVerifier;
import io.theopy.audit.JdbcAuditLog;
import java.util.List;
import javax.sql.DataSource;

/** Looks whether the chain of the audit log is whole. */
final class AuditCheck {
    private AuditCheck() {}

    /** How many records there are; a flaw is added to {@code problems}. */
    static long verified(DataSource database, List<String> problems) {
        AuditVerdict verdict = AuditVerifier.verify(new JdbcAuditLog(database));
        verdict.flaw().ifPresent(flaw -> problems.add("audit log: " + flaw));
        return verdict.records();
    }
}
