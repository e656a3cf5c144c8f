package io.theopy.server.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The tables under {@code src/test/resources/hostile}: two columns with a semicolon between. */
record HostileLines(String first, String second) {
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Map<Character, Character> LOOK_ALIKES =
            Map.of('a', 'а', 'c', 'с', 'e', 'е', 'i', 'і', 'o', 'о', 'p', 'р', 's', 'ѕ', 'x', 'х', 'y', 'у');

    static List<HostileLines> of(String file) {
        List<HostileLines> lines = new ArrayList<>();
        try {
            for (String line :
                    Files.readAllLines(Path.of("src/test/resources/hostile", file), StandardCharsets.UTF_8)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] columns = line.split(" ; ", 2);
                    lines.add(new HostileLines(columns[0], columns[1]));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    /** Every wish in every frame of its language: {@code first} is the language. */
    static List<HostileLines> texts() {
        List<HostileLines> texts = new ArrayList<>();
        for (HostileLines wish : of("wishes.txt")) {
            for (HostileLines frame : of("frames.txt")) {
                if (frame.first.equals("*") || frame.first.equals(wish.first)) {
                    texts.add(new HostileLines(wish.first, framed(frame.second, wish.second)));
                }
            }
        }
        return texts;
    }

    private static String framed(String frame, String wish) {
        return switch (frame) {
            case "@zero-width" -> String.join("\u200B", wish.split(""));
            case "@look-alikes" -> map(wish, c -> LOOK_ALIKES.getOrDefault(c, c));
            case "@wide" -> map(wish, c -> c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
            case "@accents" -> Normalizer.normalize(wish, Normalizer.Form.NFD).replaceAll("([a-z])", "$1\u0301\u0327");
            default ->
                UNICODE.matcher(frame.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"))
                        .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
                        .replace("<>", wish);
        };
    }

    private static String map(String text, java.util.function.UnaryOperator<Character> letter) {
        StringBuilder mapped = new StringBuilder();
        for (char c : text.toCharArray()) {
            mapped.append(letter.apply(c).charValue());
        }
        return mapped.toString();
    }
}
