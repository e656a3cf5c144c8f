package io.theopy.action;

import io.theopy.Caller;
import io.theopy.text.Language;
import java.time.Instant;

/**
 * In which turn, for whom and until when an action is carried out.
 *
 * @param deadline when nobody waits for the answer any more
 */
public record TurnContext(String turnId, String sessionId, Caller caller, Language language, Instant deadline) {}
