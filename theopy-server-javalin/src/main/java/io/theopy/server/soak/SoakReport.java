package io.theopy.server.soak;

import java.util.List;
import java.util.Map;

/**
 * What a soak found.
 *
 * @param database where the servers kept what they promised, for people
 * @param seed which decided when they were killed
 * @param kills how many servers were killed
 * @param requests how many writes were asked for
 * @param answers how many answers there were, by outcome
 * @param effects how many writes the ERP saw
 * @param audited how many records the audit log holds
 * @param problems what did not hold, for people; empty when all did
 */
public record SoakReport(
        String database,
        long seed,
        int kills,
        int requests,
        Map<String, Integer> answers,
        int effects,
        long audited,
        List<String> problems) {
    public SoakReport {
        answers = Map.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /** Whether nothing that was acknowledged is lost, nothing happened twice and nothing hung. */
    public boolean holds() {
        return problems.isEmpty();
    }
}
