package io.theopy.memory;

/**
 * Under which id a conversation is remembered. Two callers who choose the same session id have two conversations: nobody
 * hears, confirms or undoes what another one said.
 */
public final class SessionKey {
    private SessionKey() {}

    /** The id in the memory store of what {@code callerId} calls {@code sessionId}. */
    public static String of(String callerId, String sessionId) {
        return prefix(callerId) + sessionId;
    }

    /** What the ids of all conversations of {@code callerId} begin with, and of nobody else's. */
    public static String prefix(String callerId) {
        // The length keeps "a" + "b:c" and "a:b" + "c" apart.
        return callerId.length() + ":" + callerId + ":";
    }
}
