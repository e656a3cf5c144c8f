package io.theopy.action.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A turn that came with a key.
 *
 * @param answer what was answered, as {@link TurnLedger#answer} stored it; empty while it is under way
 */
public record KeyedTurn(TurnKey key, String turnId, Instant began, Optional<String> answer) {}
