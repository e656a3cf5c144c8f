package io.theopy.stt.whisper;

import io.github.givimad.whisperjni.WhisperFullParams;
import io.theopy.audio.AudioFormat;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.text.Language;
import java.util.Set;
import java.util.stream.Collectors;

/** Hears whole utterances: Whisper decodes when the speaker has finished, so there are no partial transcripts. */
final class WhisperRecognizer implements SpeechRecognizer {
    private static final int LOWEST_RATE = 8_000;
    private static final int MOST_HINTS = 20;
    private static final String ANY_LANGUAGE = "auto";

    private final WhisperModel model;
    private final int threads;

    WhisperRecognizer(WhisperModel model, int threads) {
        this.model = model;
        this.threads = threads;
    }

    @Override
    public String name() {
        return WhisperProvider.NAME;
    }

    @Override
    public Set<Language> languages() {
        return model.isMultilingual() ? Set.of(Language.EN, Language.FR) : Set.of(Language.EN);
    }

    @Override
    public boolean givesPartials() {
        return false;
    }

    /** The language is used if the model knows several, and the phrases make their words likelier. */
    @Override
    public RecognitionSession open(AudioFormat format, RecognitionHints hints) {
        if (format.sampleRate() < LOWEST_RATE) {
            throw new IllegalArgumentException("Whisper takes audio of " + LOWEST_RATE + " Hz and more, best "
                    + AudioFormat.SPEECH.sampleRate() + " Hz, and not " + format.sampleRate() + " Hz");
        }
        model.checkOpen();
        return new WhisperSession(model, format, params(hints));
    }

    private WhisperFullParams params(RecognitionHints hints) {
        WhisperFullParams params = new WhisperFullParams();
        params.nThreads = threads;
        params.language =
                model.isMultilingual() ? hints.language().map(Language::code).orElse(ANY_LANGUAGE) : Language.EN.code();
        params.noContext = true;
        params.noTimestamps = true;
        params.singleSegment = true;
        params.suppressBlank = true;
        params.suppressNonSpeechTokens = true;
        params.printProgress = false;
        params.printTimestamps = false;
        params.initialPrompt = hints.phrases().stream()
                .filter(phrase -> !phrase.isBlank())
                .limit(MOST_HINTS)
                .collect(Collectors.joining(", "));
        return params;
    }

    @Override
    public void close() {
        model.close();
    }
}
