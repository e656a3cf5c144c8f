package io.theopy.action.ledger;

import java.util.Objects;

/**
 * A sender's idempotency key. Keys of different callers have nothing to do with one another.
 *
 * @param callerId whose key it is
 * @param key as it was sent, 1 to 255 visible ASCII characters
 */
public record TurnKey(String callerId, String key) {
    public TurnKey {
        Objects.requireNonNull(callerId, "callerId must not be null");
        Objects.requireNonNull(key, "key must not be null");
    }
}
