package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audit.anchor.AnchorCheck;
import io.theopy.audit.anchor.AnchorFile;
import io.theopy.audit.anchor.Anchors;
import io.theopy.audit.anchor.FileSpan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.MutableClock;

/** What anchors show of an exported file. There is an event a minute, and an anchor after each ten of them. */
class AnchoredFileTest {
    private static final int RECORDS = 60;

    @TempDir
    Path folder;

    private final MutableClock clock =
            MutableClock.of(LocalDateTime.of(2025, 11, 10, 9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final AuditStore log = new InMemoryAuditLog();
    private Anchors anchors = Anchors.none();

    @BeforeEach
    void anHourOfRecords() throws IOException {
        append(1, RECORDS);
    }

    private void append(int from, int to) throws IOException {
        Path file = folder.resolve("anchors.jsonl");
        for (int n = from; n <= to; n += 10) {
            log.append(Events.events(n, n + 9));
            clock.add(Duration.ofMinutes(10));
            new AuditAnchoring(log, new AnchorFile(file), clock).run();
        }
        anchors = Anchors.read(file);
    }

    private List<String> export(Instant since, Instant until) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(AuditFile.write(log, since, until, out).holds()).isTrue();
        return new ArrayList<>(out.toString(StandardCharsets.US_ASCII).lines().toList());
    }

    private List<String> export() throws IOException {
        return export(Instant.MIN, Instant.MAX);
    }

    private AuditVerdict verify(List<String> lines, FileSpan span) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(AuditFile.verify(new ByteArrayInputStream(bytes)).holds())
                .as("it holds alone")
                .isTrue();
        return AuditFile.verify(new ByteArrayInputStream(bytes), anchors, span);
    }

    /** Without the first records, with the beginning of a file that never had them. */
    private static List<String> cutAtHead(List<String> lines, int records) {
        ChainCheck chain = AuditLine.readBeginning(lines.get(0), new AnchorCheck(Anchors.none()))
                .orElseThrow();
        for (int i = 1; i <= records; i++) {
            assertThat(chain.accept(AuditLine.readRecord(lines.get(i)).orElseThrow()))
                    .isEmpty();
        }
        List<String> cut = new ArrayList<>(lines.subList(records + 1, lines.size() - 1));
        cut.add(0, AuditLine.beginning(chain.last(), chain.hash()));
        return ended(cut);
    }

    private static List<String> cutAtTail(List<String> lines, int records) {
        return ended(new ArrayList<>(lines.subList(0, lines.size() - 1 - records)));
    }

    private static List<String> ended(List<String> lines) {
        ChainCheck chain = AuditLine.readBeginning(lines.get(0), new AnchorCheck(Anchors.none()))
                .orElseThrow();
        lines.stream()
                .skip(1)
                .forEach(line -> assertThat(
                                chain.accept(AuditLine.readRecord(line).orElseThrow()))
                        .isEmpty());
        lines.add(AuditLine.end(chain.holds()));
        return lines;
    }

    private static Instant time(int minute) {
        return Events.START.plus(Duration.ofMinutes(minute));
    }

    @Test
    void theWholeLogHolds() throws IOException {
        AuditVerdict verdict = verify(export(), FileSpan.whole());

        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.anchors()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "10", "59", "60"})
    void aNewFooterShows(int records) throws IOException {
        assertThat(verify(cutAtTail(export(), records), FileSpan.whole()).flaw().orElseThrow())
                .startsWith("record " + (RECORDS + 1 - records) + " is missing: the log had record 60");
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "10", "59", "60"})
    void aNewHeaderShows(int records) throws IOException {
        assertThat(verify(cutAtHead(export(), records), FileSpan.whole()).flaw().orElseThrow())
                .startsWith("record " + records + " is missing, and all before it");
    }

    @Test
    void anotherChainShows() throws IOException {
        AuditStore other = new InMemoryAuditLog();
        other.append(Events.events(101, 100 + RECORDS));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditFile.write(other, Instant.MIN, Instant.MAX, out);

        assertThat(verify(out.toString(StandardCharsets.US_ASCII).lines().toList(), FileSpan.whole())
                        .flaw()
                        .orElseThrow())
                .contains("record 10 is not the one of the anchor");
    }

    @Test
    void aHeaderWithAnotherHashShows() throws IOException {
        List<String> lines = new ArrayList<>(List.of(AuditLine.beginning(RECORDS, "1".repeat(64))));

        assertThat(verify(ended(lines), FileSpan.whole()).flaw().orElseThrow())
                .startsWith("line 1: record 60 is not the one of the anchor");
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "20, 40", "13, 47", "25, 25", "30, 60", "59, 90", "-10, 10", "90, 95"})
    void aPartHoldsAsThePartThatItIs(int since, int until) throws IOException {
        FileSpan span = new FileSpan(Optional.of(time(since)), Optional.of(time(until)));

        assertThat(verify(export(time(since), time(until)), span).flaw()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 60, 20, 0", "0, 60, 0, 25", "10, 50, 16, 0", "10, 50, 0, 16", "25, 45, 0, 12", "25, 60, 16, 0"})
    void aPartThatWasCutByMoreThanTheTimeBetweenAnchorsShows(int since, int until, int head, int tail)
            throws IOException {
        FileSpan span = new FileSpan(Optional.of(time(since)), Optional.of(time(until)));
        List<String> part = export(time(since), time(until));

        assertThat(verify(cutAtTail(cutAtHead(part, head), tail), span).flaw().orElseThrow())
                .contains(" is missing");
    }

    @Test
    void aFileThatWasWrittenBeforeTheNewestAnchorsHoldsUpToThen() throws IOException {
        List<String> early = export();
        append(61, 80);

        assertThat(verify(early, FileSpan.whole()).flaw().orElseThrow())
                .startsWith("record 61 is missing")
                .endsWith("say --until");
        assertThat(verify(early, new FileSpan(Optional.empty(), Optional.of(time(61))))
                        .flaw())
                .isEmpty();
    }

    @Test
    void aLogThatTheRetentionShortenedHolds() throws IOException {
        clock.add(Duration.ofDays(8).minus(Duration.ofMinutes(30)));
        new AuditRetention(log, Duration.ofDays(8), clock).run();
        assertThat(log.head().anchor()).isPositive();
        assertThat(verify(export(), FileSpan.whole()).flaw()).isEmpty();

        append(61, 70);

        assertThat(verify(export(), FileSpan.whole()).flaw()).isEmpty();
        assertThat(verify(cutAtHead(export(), 3), FileSpan.whole()).flaw()).isPresent();
    }
}
