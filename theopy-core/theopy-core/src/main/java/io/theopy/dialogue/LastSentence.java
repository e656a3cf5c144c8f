package io.theopy.dialogue;

import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Utterance;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Has she? Show me 119": what is asked for after a sentence that is no command. It is only looked up: of what is to be
 * written every word counts. Thread-safe.
 */
final class LastSentence {
    private static final Pattern END = Pattern.compile("[?!.\u2026]\\s+");

    private final Retelling retelling;

    LastSentence(Retelling retelling) {
        this.retelling = retelling;
    }

    /** @param isRead whether a command lacks nothing and writes nothing */
    Optional<ProposedIntent> in(Saying saying, Predicate<ProposedIntent> isRead) {
        if (saying.certain().isPresent() || saying.session().pending().isPresent()) {
            return Optional.empty();
        }
        Utterance said = saying.words();
        int end = -1;
        for (Matcher matcher = END.matcher(said.raw()); matcher.find(); ) {
            end = matcher.end();
        }
        String before = end < 0 ? "" : said.raw().substring(0, end);
        return end < 0 || isCommand(saying, before)
                ? Optional.empty()
                : retelling
                        .likely(retelling.saying(said.raw().substring(end), said), saying.session(), saying.now())
                        .filter(isRead);
    }

    private boolean isCommand(Saying saying, String before) {
        return retelling
                .command(retelling.saying(before, saying.words()), saying.session(), saying.now())
                .isPresent();
    }
}
