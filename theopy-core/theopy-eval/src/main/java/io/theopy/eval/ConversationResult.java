package io.theopy.eval;

import java.util.List;

/**
 * How one scripted conversation went.
 *
 * @param differences what went another way than the script says, each with file and line
 * @param turns how many turns it has
 * @param turnsRight how many of them went as written
 * @param turnsAsked how many ended in a question
 * @param wrongWrites the writes that reached the ERP and that the script doesn't name where they happened
 */
public record ConversationResult(
        List<String> differences, int turns, int turnsRight, int turnsAsked, List<String> wrongWrites) {
    public ConversationResult {
        differences = List.copyOf(differences);
        wrongWrites = List.copyOf(wrongWrites);
    }

    /** Whether all of it went as written. */
    public boolean isRight() {
        return differences.isEmpty();
    }
}
