package io.theopy.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks whether records say why words were taken out of others before them. Not thread-safe. */
final class ErasureCheck {
    /** Whose records lost words; both as they are written. */
    private record Whose(String caller, String session) {}

    /** The newest such record of each, as long as no record accounts for it. */
    private final Map<Whose, Long> open = new LinkedHashMap<>();

    void passes(AuditRecord next) {
        String event = next.event();
        if (AuditWords.isErased(event)) {
            Whose whose = new Whose(
                    AuditWords.string(event, "caller_id").orElse(""),
                    AuditWords.string(event, "session_id").orElse(""));
            open.put(whose, next.sequence());
        } else if (AuditErasure.isAccount(event)) {
            String caller = AuditWords.string(event, "caller").orElse("");
            String session = AuditWords.string(event, "session").orElse("");
            long last = AuditTimes.number(event, "last");
            open.entrySet()
                    .removeIf(each -> each.getKey().caller().equals(caller)
                            && (session.isEmpty() || each.getKey().session().equals(session))
                            && each.getValue() <= last);
        }
    }

    /** What is wrong, once all have passed. */
    Optional<String> flaw() {
        return open.values().stream()
                .findFirst()
                .map(sequence -> "record " + sequence + " has lost its words, and no record says why");
    }
}
