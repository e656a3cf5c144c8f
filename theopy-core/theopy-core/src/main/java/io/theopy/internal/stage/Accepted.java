package io.theopy.internal.stage;

import io.theopy.turn.TurnRequest;
import java.util.Optional;

/**
 * A turn that is to run.
 *
 * @param writeKey the ERP's key for what it writes, where the sender gave a key
 */
public record Accepted(TurnRequest request, Optional<String> writeKey) {}
