package io.theopy.intent;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An intent that does another one for each thing that a list holds: "cancel all my appointments tomorrow".
 *
 * @param list the intent that lists the things; it gets the slots of the same names
 * @param with slots of the list that are always so: {@code status: unpaid}
 * @param count the slot that says how many of the list are meant, the newest of it; empty: all
 * @param newest the field of a thing that tells which is newer
 * @param ahead the field of a thing that says when it is, where only what is still to come is meant; empty: whenever
 * @param each what is done about each; {@code {found.field}} is a field of the thing
 */
public record ForEach(
        String list,
        Map<String, String> with,
        Optional<String> count,
        String newest,
        Optional<String> ahead,
        ActionBinding.FollowUp each) {
    public ForEach {
        Objects.requireNonNull(list, "list must not be null");
        Objects.requireNonNull(with, "with must not be null");
        Objects.requireNonNull(count, "count must not be null");
        Objects.requireNonNull(newest, "newest must not be null");
        Objects.requireNonNull(ahead, "ahead must not be null");
        Objects.requireNonNull(each, "each must not be null");
        with = Map.copyOf(with);
    }
}
