package io.theopy.tts.freetts;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what a pattern finds by words. What the words are empty for stays as it is, for a later rule. Words hold no
 * digits, so no rule sees another's result.
 */
record Rule(Pattern pattern, Function<MatchResult, Optional<String>> words) {
    static Rule of(String regex, Function<MatchResult, Optional<String>> words) {
        return new Rule(Pattern.compile(regex), words);
    }

    static Rule always(String regex, Function<MatchResult, String> words) {
        return of(regex, words.andThen(Optional::of));
    }

    String apply(String text) {
        return pattern.matcher(text)
                .replaceAll(found -> words.apply(found)
                        .map(w -> Matcher.quoteReplacement(" " + w + " "))
                        .orElseGet(() -> Matcher.quoteReplacement(found.group())));
    }
}
