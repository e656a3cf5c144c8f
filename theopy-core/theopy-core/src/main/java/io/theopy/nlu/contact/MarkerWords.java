package io.theopy.nlu.contact;

import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.Set;

/** What stands before a value that is dictated, and tells that it is one: "phone", "to", "c'est", a colon. Immutable. */
final class MarkerWords {
    private static final Set<String> SIGNS = Set.of(",", ":", ";", "=", "\"", "«", "(");

    private final Set<String> nouns;
    private final Set<String> leads;

    MarkerWords(Language language, Set<String> nouns) {
        this.nouns = nouns;
        this.leads = Languages.part(language, ContactLanguage.class).leads();
    }

    /** Whether a value of the type is called by its name before {@code from}, and begins there. */
    boolean tell(Words words, int from) {
        return begins(words, from) && isNamed(words, from);
    }

    /** Whether what stands before {@code from} does not belong to the value. */
    boolean begins(Words words, int from) {
        return from == 0 || isLead(words, from - 1) || nouns.contains(words.at(from - 1)) || endBefore(words, from);
    }

    /** Whether a sign of the sentence stands before token {@code at}. */
    boolean endBefore(Words words, int at) {
        return SIGNS.contains(words.gapAfter(at - 1).strip());
    }

    /** What a value is called; the letter of "e-mail" is none. */
    boolean isNoun(Words words, int at) {
        return words.at(at).length() > 1 && nouns.contains(words.at(at));
    }

    /** Whether a value of the type is called by its name somewhere before. */
    boolean isNamed(Words words, int from) {
        for (int at = 0; at < from; at++) {
            if (nouns.contains(words.at(at))) {
                return true;
            }
        }
        return false;
    }

    /** The letter "a" is none: « à » is. */
    boolean isLead(Words words, int at) {
        String form = words.at(at);
        boolean letter = form.length() == 1 && words.written(at).equalsIgnoreCase(form);
        return !letter && leads.contains(form);
    }
}
