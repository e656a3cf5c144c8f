package io.theopy.nlu.link;

import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import io.theopy.text.WordList;
import java.util.Set;
import java.util.stream.Collectors;

/** Towns that are known by name, and how a town is called that stands after "au" or "des". Stateless. */
public final class Towns {
    private static final int LONGEST = 6;

    private static final Set<String> KNOWN = WordList.lines(Towns.class, "towns.txt").stream()
            .flatMap(town ->
                    Languages.spoken().stream().map(language -> new TextPreprocessor().process(town.strip(), language)))
            .map(Utterance::normalized)
            .collect(Collectors.toUnmodifiableSet());

    private Towns() {}

    /** Where the known towns end that begin at {@code from}, as bits. */
    public static long endsOfKnown(Utterance said, int from) {
        long ends = 0;
        String article = TextPreprocessor.fold(article(said, from));
        StringBuilder words = new StringBuilder();
        int last = Math.min(said.tokens().size(), from + LONGEST);
        for (int at = from; at < last; at++) {
            words.append(words.length() == 0 ? "" : " ")
                    .append(said.tokens().get(at).form());
            if (KNOWN.contains(words.toString()) || KNOWN.contains(article + " " + words)) {
                ends |= 1L << (at + 1);
            }
        }
        return ends;
    }

    /** The town called {@code name} that begins at the token {@code from}: {@code Le Havre} in "au Havre". */
    public static String called(String name, Utterance said, int from) {
        String article = article(said, from);
        String whole = article.isEmpty() ? name : article + " " + name;
        return isKnown(name) && !isKnown(whole) ? name : whole;
    }

    private static boolean isKnown(String town) {
        return KNOWN.contains(TextPreprocessor.fold(town).replace('-', ' '));
    }

    private static String article(Utterance said, int from) {
        return from == 0
                ? ""
                : Languages.part(said.language(), NameLanguage.class)
                        .contracted()
                        .getOrDefault(said.tokens().get(from - 1).form(), "");
    }
}
