package io.theopy.nlu.link;

import io.theopy.nlu.slot.SentenceWords;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which words of a sentence belong to a name by the way they are written there, though they are words of commands,
 * numbers or times: "Alain Midi", "Mark Twain", "Pharmacie du 11 Novembre". A capital says so only in a sentence that has
 * words without. Immutable.
 */
public final class WrittenNames {
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}h?");
    private static final Set<String> PARTICLES = Languages.words(NameLanguage.class, NameLanguage::inside);
    private static final Set<String> ARTICLES = Languages.words(NameLanguage.class, NameLanguage::notLast);
    private static final Set<String> TIMES = Languages.words(NameLanguage.class, NameLanguage::times);

    private final Utterance said;
    private final Set<String> never;
    private final Set<String> commands;
    private final Set<String> generic;
    private final Set<String> capitals;
    private final boolean cased;

    /**
     * @param commands words of commands that no name has which nobody told us
     * @param generic what many names have: {@code pharmacie}
     */
    public WrittenNames(Utterance said, Set<String> commands, Set<String> generic) {
        this.said = said;
        this.never = Languages.part(said.language(), SentenceWords.class).neverInNames();
        this.commands = commands;
        this.generic = generic;
        this.capitals = Languages.part(said.language(), NameLanguage.class).capitals();
        this.cased = isCased();
    }

    /** Whether the token is a word of sentences, a number or the like: in a name only if something says so. */
    boolean isOrdinary(int at) {
        String form = form(at);
        return never.contains(form) || commands.contains(form) || isNoWord(form);
    }

    /** Whether the token is in no name. */
    public boolean isNever(int at) {
        return isOrdinary(at) && !isSurely(at);
    }

    /** Whether the token is in no name, not even in one that is only now given, and read back before it is written. */
    public boolean isNeverInNew(int at) {
        return isNever(at) && !isMaybe(at);
    }

    /** Whether a time or number that seems to begin at the token is a part of a name: "Midi" in "Alain Midi". */
    public boolean isTimeInName(int at) {
        String form = form(at);
        return (TIMES.contains(form) && isOrdinary(at)
                        || SHORT_NUMBER.matcher(form).matches())
                && (isAfterGeneric(at)
                        || isWord(form) && isCapital(at) && !capitals.contains(form) && isName(at - 1, at - 1));
    }

    /** Whether the token and the next are one word, joined by a hyphen. */
    public boolean isJoined(int at) {
        return at >= 0
                && at + 1 < said.tokens().size()
                && said.tokens().get(at + 1).start() == token(at).end() + 1
                && said.raw().charAt(token(at).end()) == '-';
    }

    /** Whether a name may begin with the token though it is a particle: {@code D'Angelo}, {@code De Gaulle}. */
    public boolean isFirst(int at) {
        return cased && at > 0 && isUpper(at) && at + 1 < said.tokens().size() && isUpper(at + 1);
    }

    private boolean isSurely(int at) {
        String form = form(at);
        if (commands.contains(form)) {
            return false;
        }
        if (isNoWord(form)) {
            return SHORT_NUMBER.matcher(form).matches() && isAfterGeneric(at);
        }
        if (form.endsWith("'")) {
            return isUpper(at) && at + 1 < said.tokens().size() && isUpper(at + 1) && gap(at).isEmpty();
        }
        return TIMES.contains(form) && isAfterGeneric(at)
                || isCapital(at) && !capitals.contains(form) && (isName(at - 1, at - 1) || isName(at + 1, at));
    }

    private boolean isMaybe(int at) {
        String form = form(at);
        boolean beside = isUpperBeside(at - 1, at - 1) || isUpperBeside(at + 1, at);
        return !commands.contains(form)
                && cased
                && at > 0
                && beside
                && (SHORT_NUMBER.matcher(form).matches() || TIMES.contains(form) && isUpper(at));
    }

    /** Whether nothing but particles stands between the token and what many names begin with, and one at least. */
    private boolean isAfterGeneric(int at) {
        int before = at - 1;
        while (before >= 0 && (PARTICLES.contains(form(before)) || ARTICLES.contains(form(before)))) {
            before--;
        }
        return before >= 0 && before < at - 1 && generic.contains(form(before));
    }

    /** Whether the token is written as a word of a name, with only a space between. */
    private boolean isName(int at, int gapAfter) {
        return isUpperBeside(at, gapAfter) && !never.contains(form(at)) && !commands.contains(form(at));
    }

    private boolean isUpperBeside(int at, int gapAfter) {
        return at >= 0 && at < said.tokens().size() && isUpper(at) && isClose(gap(gapAfter));
    }

    private static boolean isClose(String gap) {
        return gap.equals(" ") || gap.equals("-") || gap.equals(". ") || gap.isEmpty();
    }

    private String gap(int at) {
        return said.raw().substring(token(at).end(), said.tokens().get(at + 1).start());
    }

    /** With a capital that it would not have in the middle of a sentence. */
    private boolean isCapital(int at) {
        return cased && at > 0 && isUpper(at) && !gap(at - 1).matches("[.!?\u2026] ");
    }

    private boolean isUpper(int at) {
        return Character.isUpperCase(said.raw().charAt(token(at).start()));
    }

    private boolean isCased() {
        for (int i = 1; i < said.tokens().size(); i++) {
            if (never.contains(form(i)) && !isUpper(i) || commands.contains(form(i)) && !isUpper(i)) {
                return true;
            }
        }
        return said.tokens().size() > 0 && Character.isLowerCase(said.raw().charAt(token(0).start()));
    }

    private static boolean isWord(String form) {
        return !isNoWord(form);
    }

    private static boolean isNoWord(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) == '@' || Character.isDigit(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private String form(int at) {
        return token(at).form();
    }

    private Token token(int at) {
        return said.tokens().get(at);
    }
}
