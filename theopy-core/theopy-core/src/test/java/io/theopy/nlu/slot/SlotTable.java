package io.theopy.nlu.slot;

import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tables of expressions; their notation is explained at their top. */
final class SlotTable {
    private SlotTable() {}

    /** One line of a table; {@code before} and {@code after} surround a value inside a sentence. */
    record Line(Language language, SlotType type, String before, String text, String after, String value) {
        boolean isNothing() {
            return value.equals("nothing");
        }

        boolean isInSentence() {
            return !before.isEmpty() || !after.isEmpty();
        }

        String sentence() {
            return (before + " " + text + " " + after).strip();
        }

        @Override
        public String toString() {
            return language + " " + type.label() + ": " + sentence() + " => " + value;
        }
    }

    static List<Line> lines(Language language) {
        String file = language == Language.EN ? "english.txt" : "french.txt";
        List<Line> lines = new ArrayList<>();
        SlotType type = SlotType.TEXT;
        for (String line : read(file).split("\n")) {
            if (line.isBlank() || line.startsWith("//")) {
                continue;
            }
            String[] parts = line.split("=>");
            if (parts.length == 1) {
                type = SlotType.valueOf(line.strip());
                continue;
            }
            String said = parts[0].strip();
            int open = said.indexOf('[');
            int close = said.indexOf(']');
            lines.add(
                    open < 0
                            ? new Line(language, type, "", said, "", parts[1].strip())
                            : new Line(
                                    language,
                                    type,
                                    said.substring(0, open).strip(),
                                    said.substring(open + 1, close),
                                    said.substring(close + 1).strip(),
                                    parts[1].strip()));
        }
        return lines;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SlotTable.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
