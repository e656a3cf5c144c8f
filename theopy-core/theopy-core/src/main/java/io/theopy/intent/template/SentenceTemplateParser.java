package io.theopy.intent.template;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Parses the template notation: {@code [optional]}, {@code (this|that)}, {@code (any;order)},
 * {@code {slot}}, {@code {client!}} (only a known one), {@code <rule>}. Brackets nest; {@code invoice[s]} and {@code pa(id|yed)} work inside a word when they hold plain text. Not thread-safe.
 */
public final class SentenceTemplateParser {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 32;
    private static final int MOST_ORDERED = 5;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*!?");

    private final TemplateSize size = new TemplateSize();
    private final WordGlue glue;
    private final Function<String, Optional<Node>> rules;

    /** @param rules what {@code <name>} stands for; empty when there is no such rule */
    public SentenceTemplateParser(Language language, Function<String, Optional<Node>> rules) {
        this.glue = new WordGlue(language);
        this.rules = rules;
    }

    /** @throws TemplateSyntaxException when {@code source} is not in the notation */
    public SentenceTemplate parse(String source) {
        if (source.length() > LONGEST) {
            throw new TemplateSyntaxException("a template has at most " + LONGEST + " characters; split it");
        }
        Reading reading = new Reading(source);
        Node root = reading.sequence(0);
        if (reading.at < source.length()) {
            throw reading.problem("'" + source.charAt(reading.at) + "' closes nothing");
        }
        size.check(root);
        return new SentenceTemplate(source, root);
    }

    /** One pass over one source. */
    private final class Reading {
        private final String source;
        private int at;

        Reading(String source) {
            this.source = source;
        }

        Node sequence(int depth) {
            List<Node> parts = new ArrayList<>();
            List<WordGlue.Piece> unit = new ArrayList<>();
            while (at < source.length() && "])|;".indexOf(source.charAt(at)) < 0) {
                char c = source.charAt(at);
                if (Character.isWhitespace(c)) {
                    at++;
                    parts.addAll(joined(unit));
                    unit.clear();
                } else {
                    unit.add(piece(c, depth));
                }
            }
            parts.addAll(joined(unit));
            return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
        }

        private List<Node> joined(List<WordGlue.Piece> unit) {
            try {
                return glue.join(unit);
            } catch (TemplateSyntaxException e) {
                throw problem(e.problem());
            }
        }

        private WordGlue.Piece piece(char c, int depth) {
            return switch (c) {
                case '[' -> group(']', depth);
                case '(' -> group(')', depth);
                case '{' -> WordGlue.Piece.of(slot());
                case '<' -> WordGlue.Piece.of(rule());
                case '}', '>' -> throw problem("'" + c + "' closes nothing");
                default -> text();
            };
        }

        private WordGlue.Piece text() {
            int start = at;
            while (at < source.length()
                    && "[](){}<>|;".indexOf(source.charAt(at)) < 0
                    && !Character.isWhitespace(source.charAt(at))) {
                at++;
            }
            return WordGlue.Piece.text(source.substring(start, at));
        }

        private WordGlue.Piece group(char closing, int depth) {
            if (depth >= DEEPEST) {
                throw problem("brackets nest too deeply");
            }
            int opened = at++;
            List<Node> options = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            char separator = 0;
            while (true) {
                int from = at;
                options.add(sequence(depth + 1));
                texts.add(source.substring(from, at));
                char end = at < source.length() ? source.charAt(at) : 0;
                if (separator == 0 && (end == '|' || end == ';')) {
                    separator = end;
                }
                if (end == 0 || (end != separator && end != closing)) {
                    int where = at;
                    at = opened;
                    throw problem("'" + source.charAt(opened) + "' is not closed by '" + closing + "'"
                            + (where < source.length() ? " but met by '" + source.charAt(where) + "'" : ""));
                }
                if (source.charAt(at++) == closing) {
                    break;
                }
            }
            Node inAnyOrder = separator == ';' ? inAnyOrder(options) : Sequence.empty();
            if (separator == ';' && closing == ')') {
                return WordGlue.Piece.of(inAnyOrder);
            }
            if (separator == ';') {
                return WordGlue.Piece.of(new Alternatives(List.of(inAnyOrder, Sequence.empty())));
            }
            if (closing == ']') {
                options.add(Sequence.empty());
                texts.add("");
            }
            return WordGlue.Piece.group(new Alternatives(options), texts);
        }

        private Node inAnyOrder(List<Node> parts) {
            if (parts.size() > MOST_ORDERED) {
                throw problem("at most " + MOST_ORDERED + " parts can stand in any order");
            }
            return AnyOrder.of(parts);
        }

        private SlotReference slot() {
            String inside = name('}', "slot");
            return inside.endsWith("!")
                    ? new SlotReference(inside.substring(0, inside.length() - 1), true)
                    : new SlotReference(inside, false);
        }

        private Node rule() {
            int start = at;
            String name = name('>', "rule");
            Optional<Node> rule = rules.apply(name);
            if (rule.isEmpty()) {
                at = start;
                throw problem("there is no rule <" + name + "> in this language");
            }
            return rule.get();
        }

        private String name(char closing, String kind) {
            int end = source.indexOf(closing, at);
            if (end < 0) {
                throw problem("'" + source.charAt(at) + "' is not closed by '" + closing + "'");
            }
            String name = source.substring(at + 1, end);
            if (!NAME.matcher(name).matches()) {
                throw problem("expected the name of a " + kind + " (a-z, 0-9, _)");
            }
            at = end + 1;
            return name;
        }

        TemplateSyntaxException problem(String what) {
            return new TemplateSyntaxException(source, at, what);
        }
    }
}
