package io.theopy.nlu.slot;

import java.util.Set;

/**
 * The words of a language that tell what the words beside them are. All folded. Immutable.
 *
 * @param aroundAnswers what people say around the value that they were asked for
 * @param neverInNames words that no name has
 * @param since words after which a period is the time from then until now
 * @param from words before the value that something is changed from
 * @param with words before somebody who takes part
 * @param second what stands between two values of which one is meant
 */
public record SentenceWords(
        Set<String> aroundAnswers,
        Set<String> neverInNames,
        Set<String> since,
        Set<String> from,
        Set<String> with,
        SecondThoughts second) {
    /** Those of a language in which nothing is known to stand between two values. */
    public SentenceWords(
            Set<String> aroundAnswers,
            Set<String> neverInNames,
            Set<String> since,
            Set<String> from,
            Set<String> with) {
        this(aroundAnswers, neverInNames, since, from, with, SecondThoughts.NONE);
    }

    public SentenceWords {
        aroundAnswers = Set.copyOf(aroundAnswers);
        neverInNames = Set.copyOf(neverInNames);
        since = Set.copyOf(since);
        from = Set.copyOf(from);
        with = Set.copyOf(with);
    }
}
