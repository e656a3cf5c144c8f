package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {
    private static final int RECORDS = 4;

    private static AuditStore log(int records) {
        InMemoryAuditLog log = new InMemoryAuditLog();
        log.append(Events.events(1, records));
        return log;
    }

    private static byte[] export(AuditReader trail, Instant since, Instant until) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(AuditFile.write(trail, since, until, out).holds()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] export(AuditReader trail) {
        return export(trail, Instant.MIN, Instant.MAX);
    }

    private static AuditVerdict verify(byte[] file) {
        try {
            return AuditFile.verify(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(byte[] file) {
        return new ArrayList<>(
                new String(file, StandardCharsets.US_ASCII).lines().toList());
    }

    private static AuditVerdict verify(List<String> lines) {
        return verify((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsExportedVerifies() {
        AuditStore log = log(1_200);

        AuditVerdict verdict = verify(export(log));

        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.records()).isEqualTo(1_200);
        assertThat(verdict.hash()).isEqualTo(log.head().hash());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, RECORDS})
    void everyAlteredByteShowsAndItsRecordIsNamed(int records) {
        byte[] file = export(log(records));
        int line = 1;
        for (int i = 0; i < file.length; i++) {
            byte right = file[i];
            for (int other : new int[] {right ^ 1, right ^ 0x20, right ^ 0x80, '\n', '"', '0', ' '}) {
                if ((byte) other == right) {
                    continue;
                }
                file[i] = (byte) other;
                AuditVerdict verdict = verify(file);
                assertThat(verdict.holds())
                        .as("byte %d made %d in line %d", i, other, line)
                        .isFalse();
                assertThat(verdict.flaw().orElseThrow()).matches(".*(record|line) \\d.*");
                assertThat(verdict.records())
                        .as("what is before it holds")
                        .isBetween(Math.max(0, Math.min(line, records + 1) - 2L), (long) records);
            }
            file[i] = right;
            line += right == '\n' ? 1 : 0;
        }
        assertThat(verify(file).holds()).isTrue();
    }

    @Test
    void theNameIsThatOfTheAlteredRecord() {
        List<String> lines = lines(export(log(RECORDS)));
        lines.set(3, lines.get(3).replace("\"invoice\":\"103\"", "\"invoice\":\"999\""));

        assertThat(verify(lines).flaw()).contains("line 4: record 3 does not fit its hash: it was altered");
        assertThat(verify(lines).records()).isEqualTo(2);
    }

    @Test
    void everyDroppedLineShows() {
        List<String> lines = lines(export(log(RECORDS)));
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);

            assertThat(verify(fewer).holds()).as("without line " + (i + 1)).isFalse();
        }
    }

    @Test
    void everyCutShows() {
        byte[] file = export(log(2));
        for (int length = 0; length < file.length; length++) {
            assertThat(verify(java.util.Arrays.copyOf(file, length)).holds()).isFalse();
        }
    }

    @Test
    void everySwapShows() {
        List<String> lines = lines(export(log(RECORDS)));
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);

                assertThat(verify(swapped).holds()).isFalse();
            }
        }
    }

    @Test
    void everyLineThatIsThereTwiceOrWasPutInShows() {
        List<String> lines = lines(export(log(RECORDS)));
        List<String> strange = new ArrayList<>(lines);
        strange.add("");
        strange.add("{}");
        strange.add(lines(export(log(9))).get(7));
        for (int at = 0; at <= lines.size(); at++) {
            for (String line : strange) {
                List<String> more = new ArrayList<>(lines);
                more.add(at, line);

                assertThat(verify(more).holds()).as("%s put in at %d", line, at).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-10T09:02:00Z, 2025-11-10T09:05:00Z, 3",
        "2025-11-10T09:02:01Z, 2025-11-10T09:05:01Z, 3",
        "2020-01-01T00:00:00Z, 2025-11-10T09:01:00Z, 1",
        "2025-11-10T09:09:00Z, 2030-01-01T00:00:00Z, 1",
        "2030-01-01T00:00:00Z, 2031-01-01T00:00:00Z, 0",
        "2020-01-01T00:00:00Z, 2021-01-01T00:00:00Z, 0",
        "2025-11-10T09:05:00Z, 2025-11-10T09:02:00Z, 0"
    })
    void aPartByTimeVerifiesToo(Instant since, Instant until, int records) {
        AuditVerdict verdict = verify(export(log(10), since, until));

        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.records()).isEqualTo(records);
    }

    @Test
    void whatTheRetentionLeftVerifiesToo() {
        AuditStore log = log(10);
        log.removeUpTo(4);

        assertThat(verify(export(log)).records()).isEqualTo(6);
    }

    @Test
    void aLogThatDoesNotVerifyIsExportedUpToTheFlawAndTheFileShowsIt() throws IOException {
        AuditStore right = log(5);
        AuditReader wrong = new AuditReader() {
            @Override
            public AuditHead head() {
                return right.head();
            }

            @Override
            public List<AuditRecord> after(long sequence, int atMost) {
                return right.after(sequence, atMost).stream()
                        .map(r -> r.sequence() == 3
                                ? new AuditRecord(
                                        3, r.previous(), r.hash(), r.event().replace("103", "999"))
                                : r)
                        .toList();
            }

            @Override
            public List<AuditRecord> before(long sequence, int atMost) {
                return List.of();
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AuditVerdict written = AuditFile.write(wrong, Instant.MIN, Instant.MAX, out);

        assertThat(written.flaw().orElseThrow()).startsWith("record 3 does not fit its hash");
        assertThat(verify(out.toByteArray()).holds()).isFalse();
    }

    @Test
    void anEndlessLineIsNotReadIntoMemory() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThat(AuditFile.verify(endless).holds()).isFalse();
    }

    @Test
    void aFileTakesNoOtherFormThanItsOwn() {
        for (String text : List.of("", "\n", "hello\n", "{}\n", "[]", "\ufeff")) {
            assertThat(verify(text.getBytes(StandardCharsets.UTF_8)).holds()).isFalse();
        }
        String file = new String(export(log(2)), StandardCharsets.US_ASCII);
        assertThat(verify(file.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))
                        .holds())
                .isFalse();
        assertThat(verify((file + Duration.ZERO).getBytes(StandardCharsets.US_ASCII))
                        .holds())
                .isFalse();
    }

    @Test
    void wordsThatWereErasedAreNotInTheFileAndItVerifies() {
        AuditStore log = log(6);
        new AuditErasure(log, Clock.systemUTC()).erase("alice", Optional.of("session-1"), "admin");
        byte[] file = export(log);

        assertThat(new String(file, StandardCharsets.US_ASCII)).doesNotContain("facture");
        assertThat(verify(file).flaw()).isEmpty();
        assertThat(verify(file).records()).isEqualTo(7);
    }

    @Test
    void wordsThatAreTakenOutOfTheFileShow() {
        List<String> lines = lines(export(log(3)));
        lines.set(
                2,
                lines.get(2)
                        .replace(
                                lines.get(2).substring(lines.get(2).indexOf("\"event\":")),
                                "\"event\":"
                                        + AuditWords.erased(
                                                log(3).after(1, 1).get(0).event()) + "}"));

        assertThat(verify(lines).holds()).isFalse();
    }
}
