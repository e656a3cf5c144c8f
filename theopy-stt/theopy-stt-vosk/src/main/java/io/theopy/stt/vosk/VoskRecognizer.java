package io.theopy.stt.vosk;

import io.theopy.audio.AudioFormat;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.text.Language;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Hears with one shared model. Decoding is native and keeps a core busy, so at most so many sessions decode at a time
 * and the others wait their turn, a tenth of a second of audio at a time.
 */
final class VoskRecognizer implements SpeechRecognizer {
    private static final int LOWEST_RATE = 8_000;

    private final VoskModel model;
    private final Language language;
    private final Semaphore cores;

    VoskRecognizer(VoskModel model, Language language, int mostDecodingAtOnce) {
        this.model = model;
        this.language = language;
        this.cores = new Semaphore(mostDecodingAtOnce, true);
    }

    @Override
    public String name() {
        return VoskProvider.NAME;
    }

    @Override
    public Set<Language> languages() {
        return Set.of(language);
    }

    /** Hints other than the rate are not used: most models have a fixed graph and take no phrases. */
    @Override
    public RecognitionSession open(AudioFormat format, RecognitionHints hints) {
        if (format.sampleRate() < LOWEST_RATE) {
            throw new IllegalArgumentException("Vosk takes audio of " + LOWEST_RATE + " Hz and more, best "
                    + model.sampleRate() + " Hz (" + AudioFormat.SPEECH.sampleRate() + " always works), and not "
                    + format.sampleRate() + " Hz");
        }
        return new VoskSession(model, format, cores);
    }

    @Override
    public void close() {
        model.close();
    }
}
