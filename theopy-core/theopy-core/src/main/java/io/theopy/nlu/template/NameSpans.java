package io.theopy.nlu.template;

import io.theopy.intent.NameVocabulary;
import io.theopy.intent.SlotType;
import io.theopy.nlu.link.WrittenNames;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Set;

/**
 * Which words may be a name that nobody told us: not those that belong to commands, numbers or dates. Free text may be
 * any words.
 */
final class NameSpans {
    private static final int LONGEST_NAME = 9;
    private static final int POSTCODE = 5;

    private static final Set<String> SIGNS = Set.of("&", "-");
    private static final Set<String> INSIDE = Languages.words(NameLanguage.class, NameLanguage::inside);
    private static final Set<String> NOT_LAST = Languages.words(NameLanguage.class, NameLanguage::notLast);
    private static final Set<String> TITLES = Languages.words(NameLanguage.class, NameLanguage::titles);
    private static final Set<String> ARTICLES = Languages.words(NameLanguage.class, NameLanguage::titleArticles);

    private static final Set<String> BETWEEN = Languages.words(NameLanguage.class, NameLanguage::betweenTitles);

    private final Utterance said;
    private final NameVocabulary names;
    private final WrittenNames written;
    private final long never;
    private final long neverInNew;
    private final long neverInTown;
    private final long notFirst;
    private final long notLast;

    /** @param names what names are made of, and words of this catalogue's commands that no unknown name has */
    NameSpans(Utterance said, NameVocabulary names) {
        this.said = said;
        this.names = names;
        NameLanguage own = Languages.part(said.language(), NameLanguage.class);
        this.written = new WrittenNames(
                said, Set.copyOf(names.never().getOrDefault(said.language(), List.of())), names.generic());
        long neverBits = 0;
        long newBits = 0;
        long townBits = 0;
        long firstBits = 0;
        long lastBits = 0;
        for (int i = 0; i < said.tokens().size(); i++) {
            String form = said.tokens().get(i).form();
            long bit = 1L << i;
            boolean joined = written.isJoined(i - 1);
            neverBits |= written.isNever(i) ? bit : 0;
            newBits |= written.isNeverInNew(i) ? bit : 0;
            boolean before = own.beforeTowns().contains(form) || BETWEEN.contains(form);
            townBits |= written.isNever(i) && !isPostcode(form) || before && !joined ? bit : 0;
            boolean sign = SIGNS.contains(form);
            firstBits |= joined || sign || own.inside().contains(form) && !written.isFirst(i) ? bit : 0;
            lastBits |= sign || INSIDE.contains(form) || NOT_LAST.contains(form) || written.isJoined(i) ? bit : 0;
        }
        this.never = neverBits;
        this.neverInNew = newBits;
        this.neverInTown = townBits;
        this.notFirst = firstBits;
        this.notLast = lastBits;
    }

    /** Where a value of the free {@code type} that begins at {@code from} may end, as bits. */
    long ends(SlotType type, int from) {
        int length = said.tokens().size();
        if (type == SlotType.TEXT) {
            return -1L << (from + 1) & (-1L >>> (63 - length));
        }
        if ((notFirst & 1L << from) != 0 || type == SlotType.NAME && isOfSomething(from)) {
            return 0;
        }
        long out = type == SlotType.NAME ? neverInNew : type == SlotType.CITY ? neverInTown : never;
        long ends = 0;
        boolean named = type != SlotType.NAME;
        int longest = Math.min(length, from + LONGEST_NAME);
        for (int i = from; i < longest && (out & 1L << i) == 0 && (i == from || !isCutOff(i)); i++) {
            boolean last = (notLast & 1L << i) == 0;
            // A new name says more than what it is the name of.
            named |= last && !names.generic().contains(said.tokens().get(i).form());
            if (last && named) {
                ends |= 1L << (i + 1);
            }
        }
        return ends;
    }

    /** "The cheque of Luc Morel" is no name; "the pharmacy of the lake" is one, and "The Corner Shop". */
    private boolean isOfSomething(int from) {
        int next = from + 1;
        return ARTICLES.contains(said.tokens().get(from).form())
                && next < said.tokens().size()
                && Character.isLowerCase(
                        said.raw().charAt(said.tokens().get(next).start()))
                && !isGeneric(said.tokens().get(next).form());
    }

    private boolean isGeneric(String form) {
        return names.generic().contains(form)
                || names.generic().contains(names.means().getOrDefault(form, ""));
    }

    /** Whether a time or number that seems to begin at {@code from} is part of a name. */
    boolean isTimeInName(int from) {
        return written.isTimeInName(from);
    }

    /** Whether the token is a word that is neither in names nor, by itself, a note: "me". */
    boolean isSmall(int token) {
        return (never & 1L << token) != 0
                && said.tokens().get(token).form().chars().allMatch(Character::isLetter);
    }

    /** The first token of a name found at [from, to) that is no preposition or article. */
    int firstWord(int from, int to) {
        int first = from;
        while (first + 1 < to && (notLast & 1L << first) != 0) {
            first++;
        }
        return first;
    }

    /** After the last token of a name found at [from, to) that is no elided article or possessive. */
    int afterLastWord(int from, int to) {
        int end = to;
        while (end - 1 > from && said.tokens().get(end - 1).form().indexOf('\'') >= 0) {
            end--;
        }
        return end;
    }

    /** Whether the tokens [from, to) are titles or articles such as stand before a name. */
    boolean isBeforeName(int from, int to) {
        if (to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            String form = said.tokens().get(i).form();
            if (!TITLES.contains(form) && !ARTICLES.contains(form)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPostcode(String form) {
        return form.length() == POSTCODE && form.chars().allMatch(Character::isDigit);
    }

    /** Whether a comma or the like stands before the token: a name does not go on behind it. */
    private boolean isCutOff(int index) {
        String gap = said.raw()
                .substring(
                        said.tokens().get(index - 1).end(),
                        said.tokens().get(index).start());
        return gap.indexOf(',') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf(':') >= 0;
    }
}
