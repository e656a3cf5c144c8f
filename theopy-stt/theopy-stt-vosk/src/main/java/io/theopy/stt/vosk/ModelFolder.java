package io.theopy.stt.vosk;

import io.theopy.spi.EngineException;
import io.theopy.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder that has the parts of a Vosk model, and what can be told of the model before it is loaded.
 *
 * @param folder the folder itself
 * @param sampleRate what the model was trained on; audio of another rate gives empty text without an error
 */
record ModelFolder(Path folder, int sampleRate) {
    private static final int USUAL_RATE = 16_000;
    private static final int LARGEST_CONF = 100_000;
    private static final Pattern RATE = Pattern.compile("--sample-frequency=(\\d{4,6})");
    private static final Pattern NAME_PART = Pattern.compile("[a-z]{2}(?=-|$)");

    /**
     * Looks whether {@code folder} can be a model, without loading it.
     *
     * @throws EngineException saying what is missing
     */
    static ModelFolder check(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EngineException("the Vosk model folder " + folder + " does not exist or is not a folder");
        }
        if (!anyIn(folder, "am/final.mdl", "final.mdl")) {
            throw new EngineException("the folder " + folder + " is not a Vosk model: it has no am/final.mdl"
                    + (hasOneSubfolder(folder) ? "; perhaps the folder inside it is meant" : ""));
        }
        if (!anyIn(folder, "graph/HCLG.fst", "graph/HCLr.fst", "HCLG.fst", "HCLr.fst")) {
            throw new EngineException(
                    "the Vosk model " + folder + " is incomplete: it has no graph/HCLG.fst or HCLr.fst");
        }
        return new ModelFolder(folder, rateOf(folder));
    }

    /** The language that the folder's name holds, as in {@code vosk-model-small-fr-0.22}. */
    Optional<Language> language() {
        Matcher part = NAME_PART.matcher(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
        while (part.find()) {
            Optional<Language> language = Language.ofTag(part.group());
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    private static int rateOf(Path folder) {
        for (String conf : List.of("conf/mfcc.conf", "mfcc.conf")) {
            Path file = folder.resolve(conf);
            try {
                if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_CONF) {
                    Matcher rate = RATE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                    return rate.find() ? Integer.parseInt(rate.group(1)) : USUAL_RATE;
                }
            } catch (IOException e) {
                throw new EngineException("the Vosk model's " + file + " cannot be read; check its permissions", e);
            }
        }
        return USUAL_RATE;
    }

    private static boolean anyIn(Path folder, String... files) {
        for (String file : files) {
            if (Files.isRegularFile(folder.resolve(file))) {
                return true;
            }
        }
        return false;
    }

    /** Archives unpack into a folder of the model's name, which people then put into another one. */
    private static boolean hasOneSubfolder(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.limit(2).filter(Files::isDirectory).count() == 1;
        } catch (IOException e) {
            return false;
        }
    }
}
