package io.theopy.eval;

import java.util.List;

/**
 * The figures of a set of conversations.
 *
 * @param conversations how many were played
 * @param right how many went as written
 * @param turns of all conversations
 * @param turnsRight how many turns went as written
 * @param turnsAsked how many turns ended in a question
 * @param wrongWrites each write that reached the ERP where its script names none
 * @param differences what went another way, each with file and line
 */
public record ConversationReport(
        int conversations,
        int right,
        int turns,
        int turnsRight,
        int turnsAsked,
        List<String> wrongWrites,
        List<String> differences) {
    public ConversationReport {
        wrongWrites = List.copyOf(wrongWrites);
        differences = List.copyOf(differences);
    }

    public static ConversationReport of(List<ConversationResult> results) {
        return new ConversationReport(
                results.size(),
                (int) results.stream().filter(ConversationResult::isRight).count(),
                results.stream().mapToInt(ConversationResult::turns).sum(),
                results.stream().mapToInt(ConversationResult::turnsRight).sum(),
                results.stream().mapToInt(ConversationResult::turnsAsked).sum(),
                results.stream()
                        .flatMap(result -> result.wrongWrites().stream())
                        .toList(),
                results.stream()
                        .flatMap(result -> result.differences().stream())
                        .toList());
    }
}
