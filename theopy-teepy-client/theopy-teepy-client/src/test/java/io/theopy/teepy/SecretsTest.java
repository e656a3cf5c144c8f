package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.theopy.action.ActionOutcome;
import io.theopy.meaning.EntityKind;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The token reaches Teepy and nothing else. */
class SecretsTest {
    private static final String CANARY = "canary-7f3a9c";

    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.theopy");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        ours.setLevel(Level.TRACE);
        ours.setAdditive(false);
        ours.addAppender(logged);
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        ours.setLevel(null);
        ours.setAdditive(true);
        ours.detachAppender(logged);
        root.detachAppender(logged);
    }

    @Test
    void noLogNoMessageAndNoTextFormHasTheToken() {
        List<String> seen = new ArrayList<>();
        SandboxConfig config = SandboxConfig.defaults().withToken(CANARY);
        seen.add(config.toString());
        try (TeepySandbox teepy = TeepySandbox.start(config)) {
            TeepyExecutorBuilder builder = Calls.patient(teepy.url()).token(CANARY);
            seen.add(builder.config().toString());
            try (TeepyExecutor executor = builder.build()) {
                seen.add(executor.toString());
                seen.add(executor.directory().entries(new EntityKind("client")).toString());
                for (Fault.Kind kind : List.of(
                        Fault.Kind.DOWN,
                        Fault.Kind.DOWN_CLOSED,
                        Fault.Kind.TOO_MANY_REQUESTS,
                        Fault.Kind.ERROR_BEFORE_COMMIT,
                        Fault.Kind.RESET_AFTER_COMMIT,
                        Fault.Kind.MALFORMED_ANSWER)) {
                    teepy.faults().add(Fault.of(kind).times(1));
                    ActionOutcome outcome = executor.execute(Calls.WRITE, "key-" + kind, Calls.turn());
                    seen.add(outcome.toString());
                }
                seen.add(executor.execute(Calls.WRITE, "bad\nkey", Calls.turn()).toString());
            }
            seen.add(teepy.toString());
        }
        logged.list.forEach(event -> seen.add(event.getFormattedMessage() + event.getThrowableProxy()));

        assertThat(logged.list).isNotEmpty();
        assertThat(seen).noneMatch(text -> text.contains(CANARY));
    }

    @Test
    void aTokenThatIsReplacedGoesWithTheNextCall() throws Exception {
        AtomicReference<String> token = new AtomicReference<>("token-1");
        try (MockWebServer teepy = new MockWebServer()) {
            teepy.start();
            teepy.enqueue(new MockResponse.Builder().body("{}").build());
            teepy.enqueue(new MockResponse.Builder().body("{}").build());
            try (TeepyExecutor executor =
                    Calls.patient(teepy.url("/").toString()).token(token::get).build()) {
                var first = executor.execute(Calls.WRITE, "key-1", Calls.turn());
                token.set("token-2");
                var second = executor.execute(Calls.WRITE, "key-2", Calls.turn());
                token.set(CANARY + " with a blank");
                ActionOutcome third = executor.execute(Calls.WRITE, "key-3", Calls.turn());

                assertThat(List.of(first, second)).hasOnlyElementsOfType(ActionOutcome.Done.class);
                assertThat(third).isInstanceOf(ActionOutcome.Failed.class);
                assertThat(third.toString()).contains("TEEPY_API_TOKEN").doesNotContain(CANARY);
            }
            assertThat(teepy.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
            assertThat(teepy.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer token-2");
            assertThat(teepy.getRequestCount()).isEqualTo(2);
        }
    }
}
