package io.theopy.stt.whisper;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechRecognizerProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes the engine {@code whisper} from the model file that {@value #MODEL} names. */
public final class WhisperProvider implements SpeechRecognizerProvider {
    /** The setting that names the model file. */
    public static final String MODEL = "THEOPY_WHISPER_MODEL";

    /**
     * The setting that says how many threads decode one utterance; half the processors, at most 4, by default. Threads
     * that find no free core spin: decoding was measured ten times slower with two on a busy machine than with one.
     */
    public static final String THREADS = "THEOPY_WHISPER_THREADS";

    static final String NAME = "whisper";
    private static final int CHOSEN_BY_HAVING_A_MODEL = 40;
    private static final int MOST_THREADS = 4;
    private static final String HOW_TO_GET_ONE = "download a model from"
            + " https://huggingface.co/ggerganov/whisper.cpp (for example ggml-base.bin, English and French, 148 MB) and"
            + " set " + MODEL + " to the file";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int preference() {
        return CHOSEN_BY_HAVING_A_MODEL;
    }

    @Override
    public Availability availability(EngineContext context) {
        try {
            return Availability.available("model " + model(context).path());
        } catch (EngineException e) {
            String reason = String.valueOf(e.getMessage()).replace("; " + HOW_TO_GET_ONE, "");
            return Availability.unavailable(reason, HOW_TO_GET_ONE);
        }
    }

    @Override
    public SpeechRecognizer create(EngineContext context) {
        WhisperModelFile file = model(context);
        int cores = Runtime.getRuntime().availableProcessors();
        int threads = context.settings()
                .get(THREADS)
                .map(WhisperProvider::threads)
                .orElse(Math.min(MOST_THREADS, Math.max(1, cores / 2)));
        WhisperModel model = WhisperModel.load(WhisperLibrary.load(), file, Math.max(1, cores / threads));
        return new WhisperRecognizer(model, threads);
    }

    private static WhisperModelFile model(EngineContext context) {
        String path = context.settings()
                .get(MODEL)
                .orElseThrow(() -> new EngineException("no Whisper model is configured; " + HOW_TO_GET_ONE));
        try {
            return WhisperModelFile.check(Path.of(path));
        } catch (InvalidPathException e) {
            throw new EngineException(
                    MODEL + "=" + path + " is not a path on this system; under a POSIX locale use plain letters", e);
        }
    }

    private static int threads(String setting) {
        if (!setting.matches("[1-9]\\d?")) {
            throw new EngineException(THREADS + "=" + setting + " is not a number of threads; use 1 to 99");
        }
        return Integer.parseInt(setting);
    }
}
