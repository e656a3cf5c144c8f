package io.theopy.server.config;

import io.theopy.audio.AudioLimits;
import io.theopy.engine.EngineFinder;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Role;
import io.theopy.nlu.llm.LlmIntentExtractorProvider;
import io.theopy.spi.EngineSettings;
import io.theopy.turn.Caller;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All settings of one process, checked. The names and defaults are in {@code docs/configuration.md}. Immutable.
 *
 * @param host where the server listens; a loopback address unless callers are asked who they are
 * @param port 0 for any free one
 * @param caller on whose behalf every turn acts where nobody is asked who they are
 * @param sttEngine name of the recogniser, or {@code auto}
 * @param ttsEngine name of the synthesiser, or {@code auto}
 * @param nluEngine name of the intent extractor, or {@code auto}
 * @param teepy the ERP to talk to; empty: a sandbox in this process
 * @param zone what "tomorrow at ten" is reckoned in
 * @param catalog a catalogue file instead of the built-in one
 * @param edge how it meets those who call it
 * @param storage where the ledger is kept
 * @param auth by what callers may be known
 * @param settings everything, for engines that have settings of their own
 */
public record ServerConfig(
        String host,
        int port,
        Caller caller,
        String sttEngine,
        String ttsEngine,
        String nluEngine,
        Optional<TeepyAddress> teepy,
        ZoneId zone,
        Optional<Path> catalog,
        Limits limits,
        EdgeConfig edge,
        StorageConfig storage,
        AuthConfig auth,
        EngineSettings settings) {

    /**
     * Where Teepy is and the token that opens it.
     *
     * @param currentToken gives the token as it is now
     */
    public record TeepyAddress(URI url, Supplier<String> currentToken) {
        /** The token as it is now. */
        public String token() {
            return currentToken.get();
        }

        /** Without the token, which must not get into logs. */
        @Override
        public String toString() {
            return url.toString();
        }
    }

    /**
     * Reads {@code settings}.
     *
     * @throws ConfigException listing everything that is wrong with them and how to put it right
     */
    public static ServerConfig of(EngineSettings settings) {
        SettingsReader reader = new SettingsReader(settings);
        Optional<Path> catalog = reader.path("THEOPY_CATALOG");
        AuthConfig auth = new AuthSettings(reader).read();
        String host = host(reader, auth);
        reader.secret(LlmIntentExtractorProvider.KEY);
        secretsEvery(reader);
        StorageConfig.sessionLife(reader);
        StorageConfig.endedTokens(reader);
        ServerConfig config = new ServerConfig(
                host,
                (int) reader.number("THEOPY_PORT", 8080, 0, 65_535),
                Caller.of(reader.text("THEOPY_DEV_USER", "manager"), role(reader, catalog)),
                reader.text("THEOPY_STT_ENGINE", EngineFinder.AUTO),
                reader.text("THEOPY_TTS_ENGINE", EngineFinder.AUTO),
                reader.text("THEOPY_NLU_ENGINE", EngineFinder.AUTO),
                teepy(reader),
                reader.zone("THEOPY_TIME_ZONE"),
                catalog,
                limits(reader),
                EdgeConfig.read(reader, host, auth.isOn()),
                StorageConfig.read(reader),
                auth,
                reader.live());
        if (auth.tokens()
                && config.storage().isNamed()
                && config.storage().database().isEmpty()) {
            reader.problem("THEOPY_AUTH says token and THEOPY_DB_URL says memory, where no token is kept; set "
                    + "THEOPY_DB_URL to a database, or leave it out");
        }
        ObserveConfig.read(reader).requireGuarded(config.edge().tls(), auth, reader);
        reader.throwIfAny();
        return config;
    }

    /** What operators see. */
    public ObserveConfig observe() {
        return ObserveConfig.read(new SettingsReader(settings));
    }

    /** How often secrets are read again. */
    public Duration secretsEvery() {
        return secretsEvery(new SettingsReader(settings));
    }

    private static Duration secretsEvery(SettingsReader reader) {
        return reader.duration(
                "THEOPY_SECRETS_EVERY", Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofDays(1));
    }

    /** The defaults: everything embedded, listening on any free port. */
    public static ServerConfig embedded() {
        return of(EngineSettings.none()).withPort(0);
    }

    public ServerConfig withPort(int newPort) {
        return new ServerConfig(
                host, newPort, caller, sttEngine, ttsEngine, nluEngine, teepy, zone, catalog, limits, edge, storage,
                auth, settings);
    }

    public ServerConfig withLimits(Limits newLimits) {
        return new ServerConfig(
                host, port, caller, sttEngine, ttsEngine, nluEngine, teepy, zone, catalog, newLimits, edge, storage,
                auth, settings);
    }

    /** The same with one recogniser, synthesiser and extractor named. */
    public ServerConfig withEngines(String stt, String tts, String nlu) {
        return new ServerConfig(
                host, port, caller, stt, tts, nlu, teepy, zone, catalog, limits, edge, storage, auth, settings);
    }

    /** The same on the built-in sandbox, whatever the settings say; its ledger ends with it. */
    public ServerConfig withSandbox() {
        return new ServerConfig(
                host,
                port,
                caller,
                sttEngine,
                ttsEngine,
                nluEngine,
                Optional.empty(),
                zone,
                catalog,
                limits,
                edge,
                storage.inMemory(),
                auth,
                settings);
    }

    /** The same with a ledger that outlives the process: in a file of this user's unless the settings say where. */
    public ServerConfig durable() {
        return new ServerConfig(
                host,
                port,
                caller,
                sttEngine,
                ttsEngine,
                nluEngine,
                teepy,
                zone,
                catalog,
                limits,
                edge,
                storage.durable(),
                auth,
                settings);
    }

    /** The role that the catalogue in use declares under the name that the settings have. */
    private static Role role(SettingsReader reader, Optional<Path> catalog) {
        IntentCatalog intents = catalog.map(IntentCatalog::load).orElseGet(IntentCatalog::teepy);
        String names = intents.domain().roles().keySet().stream().sorted().collect(Collectors.joining(", "));
        return reader.read("THEOPY_DEV_ROLE", "one of " + names, intents::role)
                .orElseGet(() -> intents.role("manager"));
    }

    private static String host(SettingsReader reader, AuthConfig auth) {
        String host = reader.text("THEOPY_HOST", "127.0.0.1");
        if (!TlsConfig.isLoopback(host) && !auth.isOn()) {
            reader.problem(
                    "THEOPY_HOST is \"" + host + "\", which others can reach, and nobody would be asked who they "
                            + "are; set THEOPY_AUTH to token, jwt or proxy (docs/authentication.md), or leave THEOPY_HOST out to "
                            + "listen on the loopback address only");
        }
        return host;
    }

    private static Optional<TeepyAddress> teepy(SettingsReader reader) {
        Optional<URI> url = reader.httpUrl("TEEPY_API_URL");
        Optional<Supplier<String>> token = reader.secret("TEEPY_API_TOKEN");
        if (url.isPresent() && token.isEmpty()) {
            reader.problem("TEEPY_API_URL is set and TEEPY_API_TOKEN is not; set it to the token of the service "
                    + "account, or leave out both to work on the built-in sandbox");
        }
        return url.map(u -> new TeepyAddress(u, token.orElse(() -> "")));
    }

    private static Limits limits(SettingsReader reader) {
        Limits defaults = Limits.defaults();
        long bytes = reader.number("THEOPY_MAX_AUDIO_BYTES", defaults.audio().maxBytes(), 1_000, 1_000_000_000);
        long seconds = reader.number(
                "THEOPY_MAX_AUDIO_SECONDS", defaults.audio().maxDuration().toSeconds(), 1, 3_600);
        long turns = reader.number("THEOPY_MAX_TURNS", defaults.concurrentTurns(), 1, 10_000);
        long patience = reader.number("THEOPY_TURN_SECONDS", defaults.turn().toSeconds(), 1, 300);
        long bodySeconds = reader.number(
                "THEOPY_BODY_SECONDS", defaults.bodies().patience().toSeconds(), 1, 600);
        long bodyMemory =
                reader.number("THEOPY_MAX_BODY_MEMORY", defaults.bodies().memory(), 1_000_000, 1_000_000_000_000L);
        return new Limits(
                defaults.jsonBytes(),
                defaults.textLength(),
                new AudioLimits(bytes, Duration.ofSeconds(seconds)),
                (int) turns,
                Duration.ofSeconds(patience),
                new BodyLimits(Duration.ofSeconds(bodySeconds), bodyMemory));
    }
}
