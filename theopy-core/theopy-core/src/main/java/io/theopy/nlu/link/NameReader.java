package io.theopy.nlu.link;

import io.theopy.nlu.link.NamePart.Kind;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes names apart: courtesy titles away, elided articles split off, {@code St} and the name after it made one word. */
final class NameReader {
    private static final Pattern PIECE =
            Pattern.compile("([\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}.']*)|(-)|[^\\p{L}\\p{M}\\p{N}-]+");
    private static final Pattern ELIDED = Pattern.compile("([dl])'(.+)");
    private static final Set<String> SAINT = Set.of("saint", "sainte", "st", "ste");

    /** A word as it stands in the source, before it is judged. */
    private record Piece(String spelled, int group, int from) {}

    private final NameWords words;

    NameReader(NameWords words) {
        this.words = words;
    }

    /** The parts of a name as written or said. */
    List<NamePart> read(String name) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(lower(name));
        int group = 0;
        boolean hyphen = false;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                group = hyphen ? group : group + 1;
                addPieces(matcher.group(1), group, pieces.size(), pieces);
                hyphen = false;
            } else {
                hyphen = matcher.group(2) != null;
            }
        }
        return parts(pieces);
    }

    /** The same for the words of a sentence; {@link NamePart#from} and {@code to} are indices of its tokens. */
    List<NamePart> read(Utterance said) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < said.tokens().size(); i++) {
            Token token = said.tokens().get(i);
            String word =
                    lower(said.raw().substring(token.start(), token.end())).replaceAll("[.'-]", "");
            boolean joined = i > 0
                    && token.start() > 0
                    && said.raw().charAt(token.start() - 1) == '-'
                    && said.tokens().get(i - 1).end() == token.start() - 1;
            int group = joined ? pieces.get(pieces.size() - 1).group() : i;
            pieces.add(new Piece(word, group, i));
        }
        return parts(pieces);
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
    }

    private static void addPieces(String word, int group, int from, List<Piece> pieces) {
        String plain = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        Matcher elided = ELIDED.matcher(plain);
        if (elided.matches()) {
            pieces.add(new Piece(elided.group(1), group, from));
            plain = elided.group(2);
        }
        plain = plain.replaceAll("[.']", "");
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain, group, pieces.size()));
        }
    }

    private List<NamePart> parts(List<Piece> pieces) {
        List<NamePart> parts = new ArrayList<>();
        String article = "";
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String form = TextPreprocessor.fold(piece.spelled());
            if (form.isEmpty() || NameWords.TITLES.contains(form) && pieces.size() > 1) {
                continue;
            }
            if (SAINT.contains(form) && i + 1 < pieces.size()) {
                Piece name = pieces.get(++i);
                String whole = "saint" + TextPreprocessor.fold(name.spelled());
                parts.add(new NamePart(
                        whole,
                        words.meaning(whole),
                        "saint" + name.spelled(),
                        Kind.CONTENT,
                        article,
                        name.group(),
                        i - 1,
                        i + 1));
                article = "";
                continue;
            }
            String meaning = words.meaning(form);
            Kind kind = kind(meaning);
            parts.add(new NamePart(form, meaning, piece.spelled(), kind, article, piece.group(), i, i + 1));
            article = kind == Kind.FUNCTION ? form : "";
        }
        return parts;
    }

    private Kind kind(String form) {
        if (words.isFunction(form)) {
            return Kind.FUNCTION;
        }
        return words.isGeneric(form) || form.length() == 1 ? Kind.GENERIC : Kind.CONTENT;
    }
}
