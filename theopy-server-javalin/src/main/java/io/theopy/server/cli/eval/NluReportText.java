package io.theopy.server.cli.eval;

import io.theopy.eval.NluReport;
import io.theopy.eval.NluScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** An evaluation of understanding as a table: one row a figure, one column a language. */
final class NluReportText {
    private NluReportText() {}

    static List<String> lines(NluReport report) {
        List<String> names = new ArrayList<>(List.of("all"));
        List<NluScores> columns = new ArrayList<>(List.of(report.overall()));
        new TreeMap<>(report.byLanguage()).forEach((language, scores) -> {
            names.add(language.code());
            columns.add(scores);
        });
        List<String> lines = new ArrayList<>();
        lines.add(row("", names, name -> name));
        lines.add(row("examples", columns, s -> String.valueOf(s.examples())));
        lines.add(row("intent accuracy", columns, s -> share(s.intentAccuracy())));
        lines.add(row("slot precision", columns, s -> share(s.slotPrecision())));
        lines.add(row("slot recall", columns, s -> share(s.slotRecall())));
        lines.add(row("slot F1", columns, s -> share(s.slotF1())));
        lines.add(row("exact", columns, s -> share(s.exact())));
        lines.add(row("out-of-scope recall", columns, s -> share(s.oosRecall())));
        lines.add(row("wrong actions", columns, s -> String.valueOf(s.wrongActions())));
        lines.add(row("clarifications", columns, s -> String.valueOf(s.clarifications())));
        lines.add(row("asked before writes", columns, s -> share(s.askedWrites())));
        lines.add(row("µs, median", columns, s -> number(s.microsP50())));
        lines.add(row("µs, 99 of 100", columns, s -> number(s.microsP99())));
        return lines;
    }

    private static <T> String row(String label, List<T> columns, Function<T, String> value) {
        StringBuilder line = new StringBuilder(String.format("%-20s", label));
        columns.forEach(column -> line.append(String.format("%10s", value.apply(column))));
        return line.toString();
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    private static String share(OptionalDouble value) {
        return value.isPresent() ? share(value.getAsDouble()) : "-";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
