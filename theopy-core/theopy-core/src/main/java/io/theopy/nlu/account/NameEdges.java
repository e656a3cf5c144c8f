package io.theopy.nlu.account;

import io.theopy.nlu.link.Towns;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a name that is written with capitals has an everyday word that isn't. Stateless. */
final class NameEdges {
    private static final Set<String> FIRMS = Languages.words(NameLanguage.class, NameLanguage::firms);
    private static final Set<String> FIRST = Languages.words(NameLanguage.class, NameLanguage::first);
    private static final Set<String> ARTICLES = Languages.words(NameLanguage.class, NameLanguage::articles);

    private static final Set<String> INSIDE = Languages.words(NameLanguage.class, NameLanguage::inside);

    private static final int LONG = 4;

    /** So many words in lower case make what has capitals no name. */
    private static final int MOST_AMONG_CAPITALS = 2;

    /** So many everyday words make one of a sentence without capitals. */
    private static final int MOST = 3;

    /** So many words with capitals may be the names of two. */
    private static final int TWO_NAMES = 4;

    private NameEdges() {}

    /** @param first words, folded, that names of the domain begin with */
    static boolean areDoubtful(Utterance said, int from, int to, Set<String> first) {
        String form = said.tokens().get(from).form();
        if (to - from < 2 || first.contains(form) || FIRMS.contains(form) || FIRST.contains(form)) {
            return false;
        }
        boolean hasCapital = false;
        int everyday = 0;
        int lower = 0;
        int capitals = 0;
        for (int i = from; i < to; i++) {
            hasCapital |= isCapital(said, i);
            capitals += isCapital(said, i) ? 1 : 0;
            everyday += isEveryday(said, i) ? 1 : 0;
            lower += isLowerCase(said, i) && said.tokens().get(i).form().length() >= LONG ? 1 : 0;
        }
        boolean isRagged = isLowerCase(said, from) || isLowerCase(said, to - 1);
        return hasCapital ? isRagged || capitals >= TWO_NAMES || lower >= MOST_AMONG_CAPITALS : everyday >= MOST;
    }

    /** "The town of Brest" is called Brest. */
    static boolean isMoreThanTown(Utterance said, int from, int to) {
        boolean isWrittenWell = false;
        for (int i = 1; i < said.tokens().size(); i++) {
            isWrittenWell |= isCapital(said, i);
        }
        if ((Towns.endsOfKnown(said, from) & 1L << to) != 0) {
            return false;
        }
        if (!isCapital(said, from) || holdsTown(said, from, to)) {
            return true;
        }
        boolean isMore = to - from > 1 && isCapital(said, from) && !isCapital(said, to - 1);
        for (int i = from; i < to; i++) {
            isMore |= isEveryday(said, i);
        }
        return isWrittenWell && isMore;
    }

    private static boolean holdsTown(Utterance said, int from, int to) {
        long within = (1L << (to + 1)) - 1;
        return IntStream.range(from, to).anyMatch(i -> (Towns.endsOfKnown(said, i) & within) != 0);
    }

    private static boolean isEveryday(Utterance said, int index) {
        return isLowerCase(said, index)
                && Languages.of(said.language())
                        .text()
                        .commonWords()
                        .contains(said.tokens().get(index).form());
    }

    /** A word in lower case that is none of those that stand within names. */
    private static boolean isLowerCase(Utterance said, int index) {
        String form = said.tokens().get(index).form();
        return !isCapital(said, index) && !INSIDE.contains(form) && !ARTICLES.contains(form);
    }

    private static boolean isCapital(Utterance said, int index) {
        Token token = said.tokens().get(index);
        return Character.isUpperCase(said.raw().charAt(token.start()));
    }
}
