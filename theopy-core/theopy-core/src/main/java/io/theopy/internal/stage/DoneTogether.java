package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.dialogue.FollowUps;
import io.theopy.dialogue.Targets;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.Listed;
import io.theopy.memory.Talk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the next sentence may go on from after several writes of one yes: "them", and what takes all of them back. Stateless. */
final class DoneTogether {
    private DoneTogether() {}

    /** What was written together is a list that can be pointed at, where all of it is of one kind. */
    static Talk after(Talk before, List<Done> parts, Targets targets) {
        List<Done> done = done(parts);
        if (done.isEmpty()) {
            return before;
        }
        ProposedIntent first = done.get(0).about().orElseThrow();
        boolean alike = done.stream()
                .flatMap(part -> part.about().stream())
                .allMatch(intent -> intent.intent().equals(first.intent()));
        Talk talk = before.after(first);
        if (!alike || !targets.isThing(first.intent())) {
            return talk;
        }
        List<JsonNode> items = done.stream()
                .flatMap(part -> part.result().stream())
                .map(TalkMemory::flat)
                .toList();
        return talk.after(new Listed(first, items, items.size(), 0, items.size()))
                .without(targets.givingSame(first.intent()));
    }

    /** What takes back each of {@code parts}, the last one first; what can't be taken back is left out. */
    static List<ProposedIntent> undo(List<Done> parts, FollowUps followUps) {
        List<ProposedIntent> undo = new ArrayList<>(done(parts).stream()
                .flatMap(part -> undo(part, followUps).stream())
                .toList());
        Collections.reverse(undo);
        return undo;
    }

    private static Optional<ProposedIntent> undo(Done part, FollowUps followUps) {
        return part.action()
                .flatMap(action -> action.binding().undo())
                .map(undo -> followUps.fill(undo, part.about().orElseThrow(), part.found(), part.result()));
    }

    private static List<Done> done(List<Done> parts) {
        return parts.stream()
                .filter(part -> part.result().isPresent() && part.about().isPresent())
                .toList();
    }
}
