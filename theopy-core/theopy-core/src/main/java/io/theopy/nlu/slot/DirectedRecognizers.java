package io.theopy.nlu.slot;

import io.theopy.intent.Outlook;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.DateDirection;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/** The recognisers of one type for dates that lie ahead and for those that lie back. */
public record DirectedRecognizers(SlotRecognizer ahead, SlotRecognizer back) {
    public static DirectedRecognizers of(Function<DateDirection, Phrase<Meaning>> phrase) {
        return new DirectedRecognizers(
                oneOfSeveral(phrase.apply(DateDirection.AHEAD)), oneOfSeveral(phrase.apply(DateDirection.BACK)));
    }

    private static SlotRecognizer oneOfSeveral(Phrase<Meaning> phrase) {
        SlotRecognizer one = new PhraseRecognizer(phrase);
        return new OneOfSeveral(one, one);
    }

    /** The one that {@code outlook} means, by whether the past is said in the sentence. */
    public SlotRecognizer as(Outlook outlook) {
        return (said, from, now) -> matches(outlook, said, from, now);
    }

    private List<SlotMatch> matches(Outlook outlook, Utterance said, int from, LocalDateTime now) {
        boolean isAhead = outlook.way() == Outlook.Way.AHEAD && !isPast(outlook, said);
        return (isAhead ? ahead : back).matchesAt(said, from, now);
    }

    private static boolean isPast(Outlook outlook, Utterance said) {
        List<String> past = outlook.past(said.language());
        return said.tokens().stream().map(Token::form).anyMatch(past::contains);
    }
}
