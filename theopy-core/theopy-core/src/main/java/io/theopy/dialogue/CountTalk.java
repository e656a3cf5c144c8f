package io.theopy.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.memory.Listed;
import io.theopy.text.Utterance;
import io.theopy.turn.Outcome;
import java.util.Locale;
import java.util.Optional;

/** "How many is that?", « ça fait combien en tout ? »: the number, or the sum, of what was just listed. Stateless. */
final class CountTalk {
    private static final PhraseList OPENERS =
            PhraseList.talk(words -> words.following().openers());
    private static final PhraseList CLOSERS =
            PhraseList.talk(words -> words.following().closers());
    private static final PhraseList MANY =
            PhraseList.talk(words -> words.counting().many());
    private static final PhraseList MUCH =
            PhraseList.talk(words -> words.counting().much());
    private static final PhraseList TOTAL =
            PhraseList.talk(words -> words.counting().total());
    private static final PhraseList AROUND =
            PhraseList.talk(words -> words.counting().around());

    private CountTalk() {}

    static Optional<Move> next(Saying saying) {
        Optional<Listed> newest = saying.session()
                .talk()
                .listed()
                .filter(listed -> saying.session()
                        .talk()
                        .last()
                        .filter(last -> last.equals(listed.intent()))
                        .isPresent());
        Optional<Asked> asked = asked(saying.words());
        if (newest.isEmpty() || saying.certain().isPresent() || asked.isEmpty()) {
            return Optional.empty();
        }
        Listed listed = newest.get();
        ObjectNode count = JsonNodeFactory.instance.objectNode().put("total", listed.total());
        count.putArray("items").addAll(listed.items());
        count.put("count", asked.get().name().toLowerCase(Locale.ROOT));
        Outcome told =
                new Outcome.Done(listed.intent().intent(), listed.intent().values(), count);
        return Optional.of(
                new Move.Recall(listed.intent(), told, saying.session().talk(), false));
    }

    /** What is asked for: how many there are, or what they come to. */
    private enum Asked {
        MANY,
        MUCH
    }

    /** Every word of it asks for a number, or goes around such a question. */
    private static Optional<Asked> asked(Utterance said) {
        boolean many = false;
        boolean much = false;
        int at = 0;
        while (at < said.tokens().size()) {
            int number = MANY.lengthAt(said, at);
            int sum = Math.max(MUCH.lengthAt(said, at), TOTAL.lengthAt(said, at));
            int around = Math.max(
                    AROUND.lengthAt(said, at), Math.max(OPENERS.lengthAt(said, at), CLOSERS.lengthAt(said, at)));
            int length = Math.max(Math.max(number, sum), around);
            if (length == 0) {
                return Optional.empty();
            }
            many |= number == length;
            much |= sum == length;
            at += length;
        }
        return many ? Optional.of(Asked.MANY) : much ? Optional.of(Asked.MUCH) : Optional.empty();
    }
}
