package io.theopy.action.ledger;

import static io.theopy.action.ledger.SampleWrites.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process that writes into a ledger in a SQLite file is killed, again and again. */
class KilledLedgerTest {
    private static final int KILLS = Integer.getInteger("theopy.test.kills", 5);

    private final Random random = new Random(20261110);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsThere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ledger");
        Set<String> acknowledged = new LinkedHashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeAndKill(file, "run" + kill + "-", 1 + random.nextInt(400)));
        }

        TestDatabase pool = TestDatabases.sqlite(file);
        try {
            TurnLedger ledger = new JdbcTurnLedger(pool.sql());
            assertThat(acknowledged).hasSizeGreaterThan(KILLS).allSatisfy(what -> holds(ledger, what));
            assertThat(ledger.list(EnumSet.allOf(EntryState.class), 1_000_000))
                    .extracting(LedgerEntry::key)
                    .doesNotHaveDuplicates();
            assertThat(ledger.record(SampleWrites.write("after", "s")).sequence())
                    .isPositive();
        } finally {
            pool.close();
        }
    }

    private static void holds(TurnLedger ledger, String acknowledged) {
        String id = acknowledged.substring(acknowledged.indexOf(' ') + 1);
        switch (acknowledged.substring(0, acknowledged.indexOf(' '))) {
            case "begun" -> assertThat(ledger.turn(id)).isPresent();
            case "recorded" -> assertThat(ledger.entry(id)).isPresent();
            case "done" -> assertThat(ledger.entry(id).orElseThrow().state()).isEqualTo(EntryState.DONE);
            default ->
                assertThat(ledger.begin(new TurnKey("martine", id), "hash", "again", NOW, NOW))
                        .isEqualTo(new TurnClaim.Answered("answer " + id));
        }
    }

    /** What a process said before it was killed, at a random moment after so many lines. */
    private Set<String> writeAndKill(Path file, String prefix, int lines) throws IOException, InterruptedException {
        Path said = file.resolveSibling(prefix + "said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerWriter.class.getName(),
                        file.toString(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
        try {
            while (process.isAlive() && wholeLines(said).size() < lines) {
                TimeUnit.MICROSECONDS.sleep(1_000 + random.nextInt(2_000));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(wholeLines(said)).as("lines of the writer").hasSizeGreaterThanOrEqualTo(lines);
        return wholeLines(said);
    }

    private static Set<String> wholeLines(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
