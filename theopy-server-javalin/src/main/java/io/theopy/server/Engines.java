package io.theopy.server;

import io.theopy.engine.EngineFinder;
import io.theopy.engine.NoSuchEngineException;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechRecognizerProvider;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.spi.SpeechSynthesizerProvider;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the engines that the settings name. The caller closes them. Thread-safe. */
public final class Engines {
    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

    /** As the name of a recogniser or synthesiser: do without. */
    static final String NONE = "none";

    private final ServerConfig config;
    private final EngineContext context;

    private Engines(ServerConfig config, EngineContext context) {
        this.config = config;
        this.context = context;
    }

    /** @param directory the names that will be said */
    public static Engines of(ServerConfig config, EntityDirectory directory) {
        IntentCatalog catalog = config.catalog().map(IntentCatalog::load).orElseGet(IntentCatalog::teepy);
        Clock clock = Clock.system(config.zone());
        return new Engines(config, new EngineContext(config.settings(), catalog, directory, clock));
    }

    public EngineContext context() {
        return context;
    }

    public SpeechRecognizer recognizer() {
        return EngineFinder.find(SpeechRecognizerProvider.class, context).create(config.sttEngine());
    }

    public SpeechSynthesizer synthesizer() {
        return EngineFinder.find(SpeechSynthesizerProvider.class, context).create(config.ttsEngine());
    }

    public IntentExtractor extractor() {
        return extractor(context.catalog());
    }

    /** The extractor for another catalogue than the one that the settings named at the start. */
    public IntentExtractor extractor(IntentCatalog catalog) {
        EngineContext its = new EngineContext(context.settings(), catalog, context.directory(), context.clock());
        return EngineFinder.find(IntentExtractorProvider.class, its).create(config.nluEngine());
    }

    /** The same as {@link #extractor}, but no name means anything to it. */
    IntentExtractor extractorWithoutNames(IntentCatalog catalog) {
        EngineContext its = new EngineContext(context.settings(), catalog, EntityDirectory.empty(), context.clock());
        return EngineFinder.find(IntentExtractorProvider.class, its).create(config.nluEngine());
    }

    /** The recogniser, or none if nobody named one and none is usable: then users type. */
    Optional<SpeechRecognizer> recognizerIfAny() {
        if (config.sttEngine().equals(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(recognizer());
        } catch (NoSuchEngineException e) {
            refuseIfNamed(config.sttEngine(), e);
            return Optional.empty();
        }
    }

    /** The synthesiser, or none if nobody named one and none is usable: then replies are text. */
    Optional<SpeechSynthesizer> synthesizerIfAny() {
        if (config.ttsEngine().equals(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(synthesizer());
        } catch (NoSuchEngineException e) {
            refuseIfNamed(config.ttsEngine(), e);
            return Optional.empty();
        }
    }

    private static void refuseIfNamed(String wanted, NoSuchEngineException e) {
        if (!wanted.equals(EngineFinder.AUTO)) {
            throw e;
        }
        LOG.warn("going on without: {}", e.getMessage());
    }
}
