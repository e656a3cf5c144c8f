package io.theopy.server.privacy;

/**
 * What was erased of one person.
 *
 * @param conversations whose memory went
 * @param answersAndWrites of the ledger that went
 * @param auditRecords that lost their words
 * @param writesLeft that are not settled yet, so that they stay until they are
 */
public record Erased(int conversations, int answersAndWrites, long auditRecords, int writesLeft) {
    /** Whether there was anything. */
    public boolean anything() {
        return conversations > 0 || answersAndWrites > 0 || auditRecords > 0;
    }
}
