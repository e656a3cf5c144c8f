package io.theopy.nlu.account;

import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.Set;

/** Whether a name that is written with capitals has an everyday word that isn't. Stateless. */
final class NameEdges {
    private static final Set<String> FIRMS = Languages.words(NameLanguage.class, NameLanguage::firms);
    private static final Set<String> FIRST = Languages.words(NameLanguage.class, NameLanguage::first);
    private static final Set<String> ARTICLES = Languages.words(NameLanguage.class, NameLanguage::articles);

    private static final Set<String> INSIDE = Languages.words(NameLanguage.class, NameLanguage::inside);

    private NameEdges() {}

    /** @param first words, folded, that names of the domain begin with */
    static boolean areDoubtful(Utterance said, int from, int to, Set<String> first) {
        String form = said.tokens().get(from).form();
        return to - from > 1
                && !isCapital(said, from)
                && isCapital(said, from + 1)
                && !first.contains(form)
                && !FIRMS.contains(form)
                && !FIRST.contains(form)
                && !ARTICLES.contains(form)
                && isEveryday(form, said.language());
    }

    /** "The town of Brest" is called Brest. */
    static boolean isMoreThanTown(Utterance said, int from, int to) {
        boolean hasCapital = false;
        for (int i = 1; i < said.tokens().size(); i++) {
            hasCapital |= isCapital(said, i);
        }
        boolean hasEveryday = false;
        for (int i = from; i < to; i++) {
            String form = said.tokens().get(i).form();
            hasEveryday |= !isCapital(said, i)
                    && !INSIDE.contains(form)
                    && !ARTICLES.contains(form)
                    && isEveryday(form, said.language());
        }
        return hasCapital && hasEveryday;
    }

    private static boolean isEveryday(String form, Language language) {
        return Languages.of(language).text().commonWords().contains(form);
    }

    private static boolean isCapital(Utterance said, int index) {
        Token token = said.tokens().get(index);
        return Character.isUpperCase(said.raw().charAt(token.start()));
    }
}
