package io.theopy.server.cli.demo;

import io.theopy.meaning.ProposedIntent;
import io.theopy.observe.Stage;
import io.theopy.observe.StageTimings;
import io.theopy.speech.Transcript;
import io.theopy.teepy.sandbox.model.Snapshot;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the demonstration as text for people. */
final class DemoText {
    private DemoText() {}

    /** One turn: what was heard, understood, sent and answered. */
    static List<String> turn(int number, DemoTurn turn) {
        TurnResult result = turn.result();
        List<String> lines = new ArrayList<>();
        lines.add(number + "  " + turn.input());
        lines.add("   heard       " + result.transcript().map(Transcript::text).orElse("(typed)"));
        lines.add("   understood  "
                + result.understood().map(DemoText::understood).orElse("nothing") + "  ["
                + result.outcome().kind() + "]");
        if (turn.sent().isEmpty()) {
            lines.add("   sent        nothing");
        }
        turn.sent().forEach(call -> lines.add("   sent        " + call));
        lines.add("   answered    " + result.reply().text().replace("\n", "\n               "));
        turn.speech().ifPresent(file -> lines.add("   spoken      " + file));
        turn.problem().ifPresent(problem -> lines.add("   PROBLEM     " + problem));
        lines.add("");
        return lines;
    }

    /** Milliseconds by turn and stage; every row adds up to its total. */
    static List<String> timings(List<DemoTurn> turns) {
        List<String> lines = new ArrayList<>();
        String stages = Arrays.stream(Stage.values())
                .map(stage -> String.format("%9s", stage.label()))
                .collect(Collectors.joining());
        lines.add("turn, ms" + stages + "    total");
        for (int i = 0; i < turns.size(); i++) {
            lines.add(row(String.valueOf(i + 1), turns.get(i).result().timings()));
        }
        return lines;
    }

    static List<String> state(String label, Snapshot state) {
        long unpaid = state.invoices().stream()
                .filter(invoice -> invoice.status().equals("unpaid"))
                .count();
        return List.of(String.format(
                "%-7s %d clients, %d appointments, %d invoices (%d unpaid), %d sessions, %d reminders",
                label,
                state.clients().size(),
                state.appointments().size(),
                state.invoices().size(),
                unpaid,
                state.sessions().size(),
                state.reminders().size()));
    }

    /** In tenths of a millisecond, so that what is printed adds up, too. */
    private static String row(String label, StageTimings timings) {
        StringBuilder row = new StringBuilder(String.format("%-8s", label));
        long total = 0;
        for (Stage stage : Stage.values()) {
            long tenths = Math.round(
                    timings.stages().getOrDefault(stage, Duration.ZERO).toNanos() / 1e5);
            total += tenths;
            row.append(millis(tenths));
        }
        return row.append(millis(total)).toString();
    }

    private static String millis(long tenths) {
        return String.format(Locale.ROOT, "%9.1f", tenths / 10.0);
    }

    private static String understood(ProposedIntent intent) {
        String slots = intent.values().entrySet().stream()
                .map(slot -> slot.getKey() + "=" + slot.getValue())
                .collect(Collectors.joining(", "));
        return intent.intent() + (slots.isEmpty() ? "" : " (" + slots + ")");
    }
}
