package io.theopy.nlu.llm;

import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.statistical.StatisticalIntentExtractor;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Puts {@link LlmIntentExtractor} around the default extractor, under the name {@code llm}, when it is configured. */
public final class LlmIntentExtractorProvider implements IntentExtractorProvider {
    /** Base URL of the API; {@code docs/configuration.md} explains this and the others. */
    public static final String URL = "THEOPY_LLM_URL";

    public static final String MODEL = "THEOPY_LLM_MODEL";
    public static final String KEY = "THEOPY_LLM_KEY";
    public static final String MILLIS = "THEOPY_LLM_MILLIS";

    private static final int LONGEST_MILLIS = 60_000;

    @Override
    public String name() {
        return LlmIntentExtractor.NAME;
    }

    /** Above the default extractor: it is available only to those who configured it. */
    @Override
    public int preference() {
        return 110;
    }

    @Override
    public Availability availability(EngineContext context) {
        if (context.settings().get(URL).isEmpty()
                || context.settings().get(MODEL).isEmpty()) {
            return Availability.unavailable(
                    "no language model is configured",
                    "set " + URL + " and " + MODEL + " for an OpenAI-compatible endpoint");
        }
        try {
            LlmConfig config = config(context.settings());
            return Availability.available("the default extractor, then " + config.model() + " at "
                    + config.baseUrl().getHost() + " where it is unsure");
        } catch (IllegalArgumentException e) {
            return Availability.unavailable(
                    "the language model's settings are wrong",
                    Optional.ofNullable(e.getMessage()).orElse("look at " + URL));
        }
    }

    @Override
    public IntentExtractor create(EngineContext context) {
        EntityLinker linker =
                new EntityLinker(context.directory(), context.catalog().domain());
        LlmConfig config;
        try {
            config = config(context.settings());
        } catch (IllegalArgumentException e) {
            throw new EngineException("the language model's settings are wrong: " + e.getMessage(), e);
        }
        return new LlmIntentExtractor(
                new StatisticalIntentExtractor(context.catalog(), linker),
                context.catalog(),
                linker,
                config,
                LlmIntentExtractor.ACT);
    }

    private static LlmConfig config(EngineSettings settings) {
        LlmConfig.Builder builder = LlmConfig.builder(
                URI.create(settings.get(URL).orElse("")), settings.get(MODEL).orElse(""));
        settings.secret(KEY).ifPresent(builder::apiKey);
        settings.get(MILLIS).map(LlmIntentExtractorProvider::millis).ifPresent(builder::budget);
        return builder.build();
    }

    private static Duration millis(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > LONGEST_MILLIS) {
            throw new IllegalArgumentException(MILLIS + " must be a number from 1 to " + LONGEST_MILLIS);
        }
        return Duration.ofMillis(Integer.parseInt(text));
    }
}
