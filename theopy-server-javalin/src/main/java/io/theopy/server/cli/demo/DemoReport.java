package io.theopy.server.cli.demo;

import io.theopy.teepy.sandbox.model.Snapshot;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of the demonstration.
 *
 * @param changes what really changed in the sandbox
 * @param problems everything that is not as it should be; none: it succeeded
 * @param speech all spoken replies in one file
 */
record DemoReport(
        List<DemoTurn> turns,
        Snapshot before,
        Snapshot after,
        List<String> changes,
        List<String> problems,
        Path speech) {
    DemoReport {
        turns = List.copyOf(turns);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    boolean ok() {
        return problems.isEmpty();
    }
}
