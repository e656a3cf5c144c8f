package io.theopy.server.soak;

import io.theopy.audit.AuditReader;
import io.theopy.audit.AuditRecord;
import io.theopy.audit.AuditVerdict;
import io.theopy.audit.AuditVerifier;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.audit.anchor.Anchors;
import io.theopy.store.SqlDatabase;
import io.theopy.teepy.sandbox.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether the chain of the audit log is whole, and accounts for all that happened. */
final class AuditCheck {
    private static final int PAGE = 500;
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

    private AuditCheck() {}

    /** How many records there are; a flaw, be it in the file of anchors, is added to {@code problems}. */
    static long verified(SqlDatabase database, Path anchors, List<Effect> effects, List<String> problems) {
        AuditReader trail = new JdbcAuditLog(database);
        AuditVerdict verdict = AuditVerifier.verify(trail, read(anchors));
        verdict.flaw().ifPresent(flaw -> problems.add("audit log: " + flaw));
        Set<String> called = keysOfCalls(trail);
        effects.stream()
                .filter(effect -> !called.contains(effect.idempotencyKey()))
                .forEach(effect -> problems.add("audit log: no call has the key of effect " + effect));
        return verdict.records();
    }

    private static Anchors read(Path file) {
        try {
            return Anchors.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the servers left no anchors of the audit log", e);
        }
    }

    private static Set<String> keysOfCalls(AuditReader trail) {
        Set<String> keys = new HashSet<>();
        List<AuditRecord> page = trail.after(0, PAGE);
        while (!page.isEmpty()) {
            for (AuditRecord each : page) {
                Matcher key = KEY.matcher(each.event());
                if (each.event().contains("\"kind\":\"CALL\"") && key.find()) {
                    keys.add(key.group(1));
                }
            }
            page = trail.after(page.get(page.size() - 1).sequence(), PAGE);
        }
        return keys;
    }
}
