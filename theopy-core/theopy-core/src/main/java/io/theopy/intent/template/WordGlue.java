package io.theopy.intent.template;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Words;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the pieces of a template that stand without a blank between them: {@code invoice[s]} becomes the words
 * "invoice" and "invoices". Text is tokenised here just like an utterance, so that both agree. Not thread-safe:
 * it remembers the words that it saw, since a catalogue repeats few words often.
 */
final class WordGlue {
    private static final int MOST_WORDS = 64;
    private static final String APOSTROPHES = "'\u2019";

    private final TextPreprocessor preprocessor = new TextPreprocessor();
    private final Language language;
    private final Map<String, Words> known = new HashMap<>();

    WordGlue(Language language) {
        this.language = language;
    }

    /**
     * A piece of a unit.
     *
     * @param node what it is; for text, nothing yet
     * @param texts what it may read: one for text, several for a group of plain texts, none for anything else
     */
    record Piece(Node node, List<String> texts) {
        static Piece of(Node node) {
            return new Piece(node, List.of());
        }

        static Piece text(String text) {
            return new Piece(SentenceTemplate.Sequence.empty(), List.of(text));
        }

        static Piece group(Alternatives group, List<String> sources) {
            boolean plain = sources.stream().noneMatch(source -> source.matches(".*[\\[(<{|;].*"));
            return new Piece(group, plain ? sources : List.of());
        }

        boolean isText() {
            return texts.size() == 1 && !(node instanceof Alternatives);
        }
    }

    List<Node> join(List<Piece> unit) {
        boolean anyText = unit.stream().anyMatch(Piece::isText);
        if (unit.size() > 1
                && anyText
                && unit.stream().noneMatch(piece -> piece.texts().isEmpty())) {
            return List.of(product(unit));
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < unit.size(); i++) {
            Piece piece = unit.get(i);
            if (!piece.isText()) {
                nodes.add(piece.node());
                continue;
            }
            String text = piece.texts().get(0);
            if (isTornWord(unit, i)) {
                throw new TemplateSyntaxException("\"" + text + "\" touches a bracket that holds more than plain text; "
                        + "put a blank between them");
            }
            Words words = words(text);
            if (!words.forms().isEmpty()) {
                nodes.add(words);
            }
        }
        return nodes;
    }

    /** Whether letters of the text at {@code i} run straight into a neighbour that is not a slot. */
    private static boolean isTornWord(List<Piece> unit, int i) {
        String text = unit.get(i).texts().get(0);
        boolean before = i > 0
                && !(unit.get(i - 1).node() instanceof SentenceTemplate.SlotReference)
                && Character.isLetterOrDigit(text.charAt(0));
        boolean after = i + 1 < unit.size()
                && !(unit.get(i + 1).node() instanceof SentenceTemplate.SlotReference)
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return before || after;
    }

    private Node product(List<Piece> unit) {
        List<String> joined = List.of("");
        for (Piece piece : unit) {
            List<String> longer = new ArrayList<>();
            for (String start : joined) {
                piece.texts().forEach(text -> longer.add(start + text));
            }
            if (longer.size() > MOST_WORDS) {
                throw new TemplateSyntaxException("one word has more than " + MOST_WORDS + " variants; write them out");
            }
            joined = longer;
        }
        List<Node> options = new ArrayList<>();
        joined.forEach(text -> options.add(text.isEmpty() ? SentenceTemplate.Sequence.empty() : words(text)));
        return options.size() == 1 ? options.get(0) : new Alternatives(options);
    }

    /** A text that ends in an apostrophe is an elided article ({@code l'}) before what follows: one token of its own. */
    private Words words(String text) {
        return known.computeIfAbsent(text, this::tokenised);
    }

    private Words tokenised(String text) {
        if (text.isEmpty() || APOSTROPHES.indexOf(text.charAt(text.length() - 1)) < 0) {
            return new Words(forms(text), text);
        }
        List<String> forms = forms(text + "aa");
        return new Words(forms.subList(0, forms.size() - 1), text);
    }

    private List<String> forms(String text) {
        Utterance utterance = preprocessor.process(text, language);
        return utterance.tokens().stream().map(Token::form).toList();
    }
}
