package io.theopy.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.health.Condition;
import io.theopy.server.health.HealthBoard.Part;
import io.theopy.server.metrics.WaitingWrites;
import io.theopy.server.secret.SecretState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a server that can be well or not, and what to do about each. Stateless. */
final class Components {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final double NEARLY_ALL = 0.95;

    private Components() {}

    static List<Part> of(Application application, ServerConfig config, WaitingWrites waiting, MeterRegistry registry) {
        return Stream.concat(
                        engines(application, config),
                        Stream.of(
                                new Part("database", () -> database(application)),
                                new Part("audit", () -> audit(registry)),
                                new Part("anchors", () -> anchors(application)),
                                new Part("secrets", () -> secrets(application)),
                                new Part("teepy", () -> teepy(application, registry)),
                                new Part("outbox", () -> outbox(waiting)),
                                new Part("catalogue", () -> catalogue(application)),
                                new Part("memory", () -> Condition.up("conversations are in this process's memory")),
                                new Part("heap", Components::heap)))
                .toList();
    }

    private static Stream<Part> engines(Application application, ServerConfig config) {
        return Stream.of(
                new Part("stt", () -> engine(application.recognizerName(), config.sttEngine(), "users type")),
                new Part("tts", () -> engine(application.synthesizerName(), config.ttsEngine(), "replies are text")),
                new Part("nlu", () -> Condition.up(config.nluEngine())));
    }

    private static Condition engine(Optional<String> name, String wanted, String without) {
        return name.map(Condition::up)
                .orElseGet(() -> wanted.equals(Engines.NONE)
                        ? Condition.off("switched off: " + without)
                        : Condition.degraded("there is none: " + without, "./theopy engines says what is missing"));
    }

    private static Condition database(Application application) {
        if (application.database().isEmpty()) {
            return Condition.up("in this process's memory, and lost with it");
        }
        return application
                .database()
                .get()
                .health()
                .trouble()
                .map(reason -> Condition.down(
                        reason, "do what it says; nothing is written meanwhile, and it is tried again each second"))
                .orElseGet(() ->
                        Condition.up(application.database().get().address().kind()));
    }

    private static Condition audit(MeterRegistry registry) {
        double kept = gauge(registry, "theopy.audit.kept");
        return kept > 0
                ? Condition.down(
                        (long) kept + " records wait for the audit log, and no write is sent before they are in it",
                        "bring its database back; they are lost if the server ends before")
                : Condition.up("every record is stored");
    }

    private static Condition anchors(Application application) {
        return application
                .anchors()
                .map(timer -> timer.trouble()
                        .map(why -> Condition.degraded(why, "see docs/audit.md#anchors"))
                        .orElseGet(() -> Condition.up("the ends of the audit log are written down")))
                .orElseGet(() -> Condition.off("the audit log has no anchors outside of its database"));
    }

    private static Condition secrets(Application application) {
        List<SecretState> kept = application.secrets().states();
        return kept.stream()
                .filter(secret -> secret.trouble().isPresent())
                .findFirst()
                .map(secret -> Condition.degraded(
                        secret.setting() + " cannot be read again from " + secret.place() + ", and goes on as it was: "
                                + secret.trouble().orElse(""),
                        "see docs/secrets.md; it is tried again by itself"))
                .orElseGet(() -> kept.isEmpty()
                        ? Condition.off("none is kept anywhere but in the settings")
                        : Condition.up(kept.size() + " are as they are kept"));
    }

    private static Condition teepy(Application application, MeterRegistry registry) {
        double level = gauge(registry, "theopy.teepy.breaker.level");
        if (level >= 2) {
            return Condition.down(
                    application.teepyLabel() + " does not answer; the circuit breaker is open and writes are queued",
                    "see whether Teepy is up and TEEPY_API_URL right; it is tried again by itself");
        }
        return level >= 1
                ? Condition.degraded(application.teepyLabel() + " is being tried again", "wait a moment")
                : Condition.up(application.teepyLabel());
    }

    private static Condition outbox(WaitingWrites waiting) {
        String detail = waiting.count() + " writes wait";
        return waiting.age().compareTo(LONG) > 0
                ? Condition.degraded(
                        detail + ", the oldest for " + waiting.age().toMinutes() + " minutes",
                        "./theopy outbox list shows them; see whether Teepy answers")
                : Condition.up(detail);
    }

    private static Condition catalogue(Application application) {
        return Condition.up(application.catalog().intents().size() + " intents");
    }

    private static Condition heap() {
        Runtime java = Runtime.getRuntime();
        long used = java.totalMemory() - java.freeMemory();
        String detail = used / 1_000_000 + " of " + java.maxMemory() / 1_000_000 + " MB";
        return used > NEARLY_ALL * java.maxMemory()
                ? Condition.degraded(detail, "if it stays so, give Java more with THEOPY_JAVA_OPTS=-Xmx...")
                : Condition.up(detail);
    }

    private static double gauge(MeterRegistry registry, String name) {
        return Optional.ofNullable(registry.find(name).gauge())
                .map(Gauge::value)
                .orElse(0.0);
    }
}
