package io.theopy.server.http.quota;

import java.util.Optional;

/**
 * What one turn takes of what its caller may have.
 *
 * @param seconds of audio
 */
public record TurnShare(String who, Optional<TurnsUnderWay> atOnce, Optional<Spending> audio, long seconds) {
    /** Somebody else may begin. */
    public void ended() {
        atOnce.ifPresent(turns -> turns.end(who));
    }

    /** It was refused for a reason of ours; nothing was heard. */
    public void neverBegan() {
        ended();
        audio.filter(spent -> seconds > 0).ifPresent(spent -> spent.giveBack(who, seconds));
    }
}
