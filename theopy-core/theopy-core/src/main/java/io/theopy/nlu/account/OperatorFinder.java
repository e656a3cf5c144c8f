package io.theopy.nlu.account;

import io.theopy.text.Languages;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the operators of an utterance, and its idle words. Stateless. */
public final class OperatorFinder {
    private static final int SHORT = 2;

    private OperatorFinder() {}

    /** Those in {@code said}, in order; none overlaps another. */
    public static List<FoundOperator> in(Utterance said) {
        String words = words(said);
        List<FoundOperator> found = new ArrayList<>();
        for (Map.Entry<Operator, Pattern> each :
                Languages.part(said.language(), OperatorWords.class).patterns().entrySet()) {
            Matcher matcher = each.getValue().matcher(words);
            while (matcher.find()) {
                int from = tokensBefore(words, matcher.start());
                int to = tokensBefore(words, matcher.end()) + 1;
                if (found.stream().noneMatch(other -> other.overlaps(from, to))) {
                    found.add(new FoundOperator(each.getKey(), from, to));
                }
            }
        }
        found.sort(Comparator.comparingInt(FoundOperator::from));
        return found;
    }

    /** For each token of {@code said}, whether it says nothing about the command that it stands beside. */
    public static BitSet idle(Utterance said) {
        String words = words(said);
        BitSet idle = new BitSet();
        Matcher matcher =
                Languages.part(said.language(), OperatorWords.class).idle().matcher(words);
        while (matcher.find()) {
            idle.set(tokensBefore(words, matcher.start()), tokensBefore(words, matcher.end()) + 1);
        }
        return idle;
    }

    /** Folded, but for words so short that only the accent tells them apart: à and a, où and ou. */
    private static String words(Utterance said) {
        StringBuilder words = new StringBuilder();
        for (Token token : said.tokens()) {
            words.append(words.length() == 0 ? "" : " ");
            boolean isShort = token.form().length() <= SHORT
                    && token.end() - token.start() == token.form().length();
            words.append(
                    isShort ? said.raw().substring(token.start(), token.end()).toLowerCase(Locale.ROOT) : token.form());
        }
        return words.toString().replace('\u2019', '\'');
    }

    private static int tokensBefore(String words, int end) {
        return (int) words.substring(0, end).chars().filter(c -> c == ' ').count();
    }
}
