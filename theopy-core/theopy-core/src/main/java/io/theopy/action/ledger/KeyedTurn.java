package io.theopy.action.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A turn that came with a key.
 *
 * @param answer what was answered, as {@link TurnLedger#answer} stored it; empty while it is under way
 */
public record KeyedTurn(TurnKey key, String turnId, Instant began, Optional<String> answer) {
    public KeyedTurn {
        Objects.requireNonNull(key, "key must not be null");
        Objects.requireNonNull(turnId, "turnId must not be null");
        Objects.requireNonNull(began, "began must not be null");
        Objects.requireNonNull(answer, "answer must not be null");
    }
}
