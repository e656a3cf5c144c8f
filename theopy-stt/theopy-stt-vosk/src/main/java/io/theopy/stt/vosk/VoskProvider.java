package io.theopy.stt.vosk;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechRecognizerProvider;
import io.theopy.text.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes the engine {@code vosk} from the model folder that {@value #MODEL} names. The language is read from the
 * folder's name ({@code vosk-model-small-fr-0.22}) unless {@value #LANGUAGE} says it.
 */
public final class VoskProvider implements SpeechRecognizerProvider {
    /** The setting that names the unpacked model folder. */
    public static final String MODEL = "THEOPY_VOSK_MODEL";

    /** The setting that says which language the model hears, where its name does not: {@code en}, {@code fr}. */
    public static final String LANGUAGE = "THEOPY_VOSK_LANGUAGE";

    static final String NAME = "vosk";
    private static final int CHOSEN_BY_HAVING_A_MODEL = 50;
    private static final String HOW_TO_GET_ONE =
            "download a model from https://alphacephei.com/vosk/models (for example"
                    + " vosk-model-small-en-us-0.15 or vosk-model-small-fr-0.22), unpack it and set " + MODEL
                    + " to its folder";

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
            Optional<String> unsupported = VoskLibrary.unsupportedPlatform();
            if (unsupported.isPresent()) {
                return Availability.unavailable(
                        unsupported.get(), "use another recogniser here, or run Vosk on Linux x86-64");
            }
            return Availability.available("model " + model(context).folder());
        } catch (EngineException e) {
            String reason = String.valueOf(e.getMessage()).replace("; " + HOW_TO_GET_ONE, "");
            return Availability.unavailable(reason, HOW_TO_GET_ONE);
        } catch (LinkageError e) {
            return Availability.unavailable("the jna library is missing (" + e + ")", "add net.java.dev.jna:jna");
        }
    }

    @Override
    public SpeechRecognizer create(EngineContext context) {
        ModelFolder folder = model(context);
        Language language = context.settings()
                .get(LANGUAGE)
                .map(VoskProvider::language)
                .orElseGet(() -> folder.language().orElse(Language.EN));
        VoskModel model = VoskModel.load(VoskLibrary.load(), folder);
        return new VoskRecognizer(model, language, Runtime.getRuntime().availableProcessors());
    }

    private static ModelFolder model(EngineContext context) {
        String path = context.settings()
                .get(MODEL)
                .orElseThrow(() -> new EngineException("no Vosk model is configured; " + HOW_TO_GET_ONE));
        try {
            return ModelFolder.check(Path.of(path));
        } catch (InvalidPathException e) {
            throw new EngineException(
                    MODEL + "=" + path + " is not a path on this system; under a POSIX locale use plain letters", e);
        }
    }

    private static Language language(String tag) {
        return Language.ofTag(tag)
                .orElseThrow(
                        () -> new EngineException(LANGUAGE + "=" + tag + " is not a language of Theopy; use en or fr"));
    }
}
