package io.theopy.stt.sphinx.internal;

import io.theopy.audio.AudioFormat;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.text.Language;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises English commands. The model is shared by all sessions and never written to; a session owns nothing but the
 * memory of its own utterance, so any number may run at once.
 */
public final class SphinxRecognizer implements SpeechRecognizer {
    private static final Logger LOG = LoggerFactory.getLogger(SphinxRecognizer.class);

    private final String name;
    private final CurrentModel model;

    private SphinxRecognizer(String name, CurrentModel model) {
        this.name = name;
        this.model = model;
    }

    /** Takes one or two seconds. */
    public static SphinxRecognizer load(String name, EngineContext context) {
        long start = System.nanoTime();
        CurrentModel model = CurrentModel.load(context);
        LOG.info("recogniser {} loaded in {} ms", name, (System.nanoTime() - start) / 1_000_000);
        return new SphinxRecognizer(name, model);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Language> languages() {
        return Set.of(Language.EN);
    }

    @Override
    public RecognitionSession open(AudioFormat format, RecognitionHints hints) {
        if (!format.equals(AudioFormat.SPEECH)) {
            throw new IllegalArgumentException("sphinx takes audio at " + AudioFormat.SPEECH.sampleRate() + " Hz, not "
                    + format.sampleRate() + "; resample it");
        }
        SpeechModel open = model.get()
                .orElseThrow(() -> new EngineException("the recogniser " + name + " was closed; make a new one"));
        return new SphinxSession(open, narrow(open, hints), model::isClosed);
    }

    private static Optional<NarrowGrammar> narrow(SpeechModel model, RecognitionHints hints) {
        return switch (hints.expected()) {
            case YES_NO -> Optional.of(model.answers());
            case NUMBER -> Optional.of(model.numbers());
            case CHOICE ->
                Optional.of(new NarrowGrammar(
                        new AnswerGrammars(model.acoustic()).choice(AnswerGrammars.spoken(hints.phrases())),
                        model.answers().confidence(),
                        model.answers().withoutConsent()));
            case COMMAND -> Optional.empty();
        };
    }

    @Override
    public void close() {
        model.close();
    }
}
