package io.theopy.internal.record;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.observe.StageTimings;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Turns of which only matters what was said, what it was taken for and how it ended. */
final class SaidTurn {
    static final Outcome CONFIRM = new Outcome.Confirm("", Map.of(), Duration.ofMinutes(1));
    private static final Caller CALLER = new Caller("u", "manager", Set.of());

    private SaidTurn() {}

    static TurnResult of(String said, Outcome outcome) {
        return result(said, Optional.empty(), outcome, "");
    }

    /** Slots as they were said; a canonical value of its own behind {@code =>}. */
    static TurnResult of(String said, String intent, Map<String, String> slots, Outcome outcome) {
        return of(said, intent, slots, outcome, "");
    }

    static TurnResult of(String said, String intent, Map<String, String> slots, Outcome outcome, String reply) {
        Map<String, SlotValue> values = new LinkedHashMap<>();
        slots.forEach((name, text) -> {
            String[] both = text.split("=>", 2);
            values.put(name, SlotValue.of(both[both.length - 1], both[0]));
        });
        ProposedIntent understood =
                new ProposedIntent(intent, values, OptionalDouble.empty(), ProposedIntent.Origin.TEMPLATE);
        return result(said, Optional.of(understood), outcome, reply);
    }

    static TurnRequest spoken(String session) {
        return TurnRequest.recording(session, CALLER, AudioClip.of(AudioFormat.SPEECH, new short[160]));
    }

    static TurnRequest typed(String session) {
        return TurnRequest.text(session, CALLER, "typed");
    }

    private static TurnResult result(String said, Optional<ProposedIntent> understood, Outcome outcome, String reply) {
        return new TurnResult(
                "t",
                "s",
                new TurnResult.Input(Optional.empty(), said),
                understood,
                outcome,
                new TurnResult.Answer(new Reply(reply, Language.EN), Optional.empty(), List.of()),
                new StageTimings(Map.of()),
                false);
    }
}
