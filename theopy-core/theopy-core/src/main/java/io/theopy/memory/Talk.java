package io.theopy.memory;

import io.theopy.meaning.ProposedIntent;
import io.theopy.turn.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the next sentence may go on from: what was carried out, listed, made and shown last. Whoever was told it, nobody
 * else may go on from it. Immutable.
 *
 * @param callerId who was told
 * @param last what was carried out last
 * @param listed what was listed last; empty once nothing is a list any more
 * @param things what was made or shown, the newest first
 * @param undo what would take back all that one yes did together
 */
public record Talk(
        String callerId,
        Optional<ProposedIntent> last,
        Optional<Listed> listed,
        List<Thing> things,
        List<ProposedIntent> undo) {
    private static final int THINGS_KEPT = 6;
    private static final Talk NONE = new Talk("", Optional.empty(), Optional.empty(), List.of(), List.of());

    public Talk {
        Objects.requireNonNull(callerId, "callerId must not be null");
        Objects.requireNonNull(last, "last must not be null");
        Objects.requireNonNull(listed, "listed must not be null");
        Objects.requireNonNull(things, "things must not be null");
        Objects.requireNonNull(undo, "undo must not be null");
        things = List.copyOf(things);
        undo = List.copyOf(undo);
    }

    /** One after which nothing was done together. */
    public Talk(String callerId, Optional<ProposedIntent> last, Optional<Listed> listed, List<Thing> things) {
        this(callerId, last, listed, things, List.of());
    }

    /** Nothing was said yet. */
    public static Talk none() {
        return NONE;
    }

    /** The same for {@code caller}; nothing when somebody else was told. */
    public Talk of(Caller caller) {
        return callerId.equals(caller.id())
                ? this
                : new Talk(caller.id(), Optional.empty(), Optional.empty(), List.of());
    }

    /** After {@code done} was carried out. */
    public Talk after(ProposedIntent done) {
        return new Talk(callerId, Optional.of(done), listed, things, undo);
    }

    /** After a list was told. */
    public Talk after(Listed told) {
        return new Talk(callerId, last, Optional.of(told), things, undo);
    }

    /** After something was made or shown. */
    public Talk after(Thing newest) {
        List<Thing> kept = Stream.concat(Stream.of(newest), things.stream().filter(thing -> !thing.equals(newest)))
                .limit(THINGS_KEPT)
                .toList();
        return new Talk(callerId, last, listed, kept, undo);
    }

    /** With the newest thing only. */
    public Talk newest() {
        return new Talk(
                callerId, last, Optional.empty(), things.stream().limit(1).toList(), undo);
    }

    /** Without the things that {@code intents} gave: several of their kind were told, and "it" is none of them any more. */
    public Talk without(List<String> intents) {
        return new Talk(
                callerId,
                last,
                listed,
                things.stream()
                        .filter(thing -> !intents.contains(thing.intent()))
                        .toList(),
                undo);
    }

    /** With what would take back all that was just done together. */
    public Talk undoing(List<ProposedIntent> together) {
        return new Talk(callerId, last, listed, things, together);
    }
}
