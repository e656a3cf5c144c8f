package io.theopy.eval;

import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Role;
import io.theopy.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code *.talk} files. Stateless; every mistake is an {@link EvaluationDataException} with file and line. */
public final class ConversationScripts {
    private static final LocalDateTime DEFAULT_NOW = LocalDateTime.of(2025, 11, 5, 10, 0);

    private static final List<String> OUTCOMES = List.of(
            "done",
            "confirm",
            "ask_slot",
            "choose",
            "clarify",
            "refused",
            "queued",
            "unknown",
            "failed",
            "not_understood",
            "cancelled");

    private ConversationScripts() {}

    /** All scripts in {@code folder} and the folders below it, by name. */
    public static List<ConversationScript> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".talk"))
                    .sorted()
                    .map(file -> read(file, folder.relativize(file).toString()))
                    .toList();
        } catch (IOException e) {
            throw new EvaluationDataException(
                    folder.toString(), 0, "cannot be listed: name a folder with *.talk files");
        }
    }

    public static ConversationScript read(Path file) {
        return read(file, String.valueOf(file.getFileName()));
    }

    private static ConversationScript read(Path file, String name) {
        List<String> lines = new ArrayList<>();
        DataLines.read(file, (number, line) -> lines.add(line));
        return parse(name, lines);
    }

    static ConversationScript parse(String file, List<String> lines) {
        Parser parser = new Parser(file);
        for (int i = 0; i < lines.size(); i++) {
            parser.line(i + 1, lines.get(i).strip());
        }
        return parser.script();
    }

    private static final class Parser {
        private final String file;
        private final List<ConversationScript.Step> steps = new ArrayList<>();
        private String title = "";
        private LocalDateTime now = DEFAULT_NOW;

        Parser(String file) {
            this.file = file;
        }

        void line(int number, String line) {
            if (line.isEmpty()) {
                return;
            }
            String rest = line.substring(1).strip();
            switch (line.charAt(0)) {
                case '#' -> title = title.isEmpty() ? rest : title;
                case '@' -> directive(number, rest);
                case '>' ->
                    steps.add(new ConversationScript.Turn(
                            number, rest, Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
                case '<' -> expect(number, rest);
                case '=' ->
                    replaceLast(
                            number,
                            t -> new ConversationScript.Turn(
                                    t.line(), t.text(), t.outcome(), t.reply(), Optional.of(rest), t.writes()));
                case '!' ->
                    replaceLast(
                            number,
                            t -> new ConversationScript.Turn(
                                    t.line(),
                                    t.text(),
                                    t.outcome(),
                                    t.reply(),
                                    t.understood(),
                                    plus(t.writes(), rest)));
                default -> throw problem(number, "begins with none of # @ > < = !");
            }
        }

        private void expect(int number, String rest) {
            String[] parts = rest.split("\\s+", 2);
            Optional<String> reply = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
            for (String kind : parts[0].split("\\|")) {
                if (!kind.equals("*") && !OUTCOMES.contains(kind)) {
                    throw problem(number, "knows the outcomes " + String.join(", ", OUTCOMES) + ", not " + kind);
                }
            }
            replaceLast(
                    number,
                    t -> new ConversationScript.Turn(
                            t.line(), t.text(), Optional.of(parts[0]), reply, t.understood(), t.writes()));
        }

        private void directive(int number, String rest) {
            String[] parts = rest.split("\\s+", 2);
            String value = parts.length > 1 ? parts[1] : "";
            try {
                switch (parts[0]) {
                    case "now" -> now = LocalDateTime.parse(value);
                    case "wait" ->
                        steps.add(new ConversationScript.Wait(Duration.parse("PT" + value.toUpperCase(Locale.ROOT))));
                    case "session" -> steps.add(new ConversationScript.InSession(value));
                    case "as" -> steps.add(new ConversationScript.As(value, role(number, value)));
                    case "language" ->
                        steps.add(new ConversationScript.Speaking(Language.ofTag(value)
                                .orElseThrow(() -> problem(number, "knows the languages en and fr, not " + value))));
                    default -> throw problem(number, "knows @now @wait @session @as @language, not @" + parts[0]);
                }
            } catch (DateTimeException e) {
                throw problem(number, "\"" + value + "\" is not a time such as 2025-11-05T10:00 or 61s");
            }
        }

        private Role role(int number, String name) {
            try {
                return IntentCatalog.teepy().role(name);
            } catch (IllegalArgumentException e) {
                throw problem(number, "knows no role named " + name);
            }
        }

        private void replaceLast(int number, java.util.function.UnaryOperator<ConversationScript.Turn> change) {
            int last = steps.size() - 1;
            if (last < 0 || !(steps.get(last) instanceof ConversationScript.Turn turn)) {
                throw problem(number, "expects something of a turn, but no turn (>) stands before it");
            }
            steps.set(last, change.apply(turn));
        }

        private EvaluationDataException problem(int number, String what) {
            return new EvaluationDataException(file, number, what);
        }

        ConversationScript script() {
            return new ConversationScript(file, title, now, steps);
        }

        private static List<String> plus(List<String> list, String item) {
            List<String> longer = new ArrayList<>(list);
            longer.add(item);
            return longer;
        }
    }
}
