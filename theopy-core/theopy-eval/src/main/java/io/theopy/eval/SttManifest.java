package io.theopy.eval;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lists of recordings: one {@code wav<TAB>reference} a line, UTF-8, the path relative to the list. Blank lines and
 * those that begin with {@code #} are skipped; an empty reference means that nobody speaks.
 */
public final class SttManifest {
    private SttManifest() {}

    /**
     * All samples of {@code file}, in order.
     *
     * @throws EvaluationDataException when it cannot be read, is empty, a line has no tab, or a recording is missing
     */
    public static List<SttSample> read(Path file) {
        String name = file.toString();
        List<SttSample> samples = new ArrayList<>();
        DataLines.read(file, (number, line) -> {
            if (!line.isBlank() && !line.startsWith("#")) {
                samples.add(parse(file, name, number, line));
            }
        });
        if (samples.isEmpty()) {
            throw new EvaluationDataException(name, "holds no recording; write one wav<TAB>reference a line");
        }
        return List.copyOf(samples);
    }

    private static SttSample parse(Path file, String name, int number, String line) {
        int tab = line.indexOf('\t');
        if (tab <= 0) {
            throw new EvaluationDataException(name, number, "expected wav<TAB>reference");
        }
        String wav = line.substring(0, tab).strip();
        Path recording;
        try {
            recording = file.resolveSibling(wav);
        } catch (InvalidPathException e) {
            throw new EvaluationDataException(name, number, "\"" + wav + "\" is not a file name");
        }
        if (!Files.isRegularFile(recording)) {
            throw new EvaluationDataException(name, number, "no such recording: " + recording);
        }
        return new SttSample(recording, line.substring(tab + 1).strip());
    }
}
