package io.theopy.internal.stage;

import io.theopy.dialogue.Move;
import io.theopy.memory.Session;

/**
 * A turn of which is decided what to do.
 *
 * @param session the conversation, from which the question that is answered was taken out
 */
public record Decided(Understood understood, Session session, Move move) {}
