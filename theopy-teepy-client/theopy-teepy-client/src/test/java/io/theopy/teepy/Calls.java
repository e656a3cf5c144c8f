package io.theopy.teepy;

import io.theopy.TeepyRoles;
import io.theopy.action.Action;
import io.theopy.action.TestActions;
import io.theopy.action.TurnContext;
import io.theopy.intent.HttpMethod;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Actions and turns that the tests of the connector have in common. */
final class Calls {
    static final Action READ = TestActions.read("/invoices/101", Map.of());
    static final Action WRITE =
            TestActions.write(HttpMethod.POST, "/reminders", Map.of("text", "call back", "when", "2025-11-11"));

    private Calls() {}

    /** A way to Teepy that a busy machine does not cut short. */
    static TeepyExecutorBuilder patient(String url) {
        Duration patience = Duration.ofSeconds(30);
        return TeepyExecutor.builder().baseUrl(url).token("secret").timeouts(patience, patience, patience);
    }

    static TurnContext turn() {
        return turn(Duration.ofSeconds(60));
    }

    static TurnContext turn(Duration budget) {
        Caller admin = Caller.of("admin", TeepyRoles.ADMINISTRATOR);
        return TurnContext.of(
                "turn-1", "session-1", admin, Language.EN, Instant.now().plus(budget));
    }
}
