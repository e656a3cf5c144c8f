package io.theopy.server.secret;

import java.time.Instant;
import java.util.Optional;

/**
 * How one secret stands, for operators; nothing of its value.
 *
 * @param setting which setting it is
 * @param place where that says it is kept
 * @param since when this value, or this trouble, began
 * @param trouble why it could not be read again, and what to do; empty when all is well
 */
public record SecretState(String setting, String place, Instant since, Optional<String> trouble) {}
