package io.theopy.audit;

import io.theopy.audit.anchor.AnchorCheck;
import io.theopy.audit.anchor.Anchors;
import io.theopy.audit.anchor.FileSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An audit log as a file of JSON lines: one that says what it goes on from, the records, one that says where it ends.
 * {@code docs/audit.md} has the format and a verifier in Python. Stateless.
 */
public final class AuditFile {
    private static final int PAGE = 500;

    private AuditFile() {}

    /**
     * Writes the records from {@code since} until before {@code until}, without a gap, verifying them on the way.
     *
     * @return what was written; a flaw ends the file before the record that has it
     * @throws AuditException when they cannot be read
     */
    public static AuditVerdict write(AuditReader trail, Instant since, Instant until, OutputStream out)
            throws IOException {
        long first = AuditTimes.firstNotBefore(trail, since);
        long end = AuditTimes.firstNotBefore(trail, until) - 1;
        ChainCheck chain = start(trail, first);
        line(out, AuditLine.beginning(chain.last(), chain.hash()));
        while (chain.last() < end) {
            List<AuditRecord> page = trail.after(chain.last(), (int) Math.min(PAGE, end - chain.last()));
            if (page.isEmpty()) {
                return chain.broken("record " + (chain.last() + 1) + " is missing");
            }
            for (AuditRecord next : page) {
                Optional<String> flaw = chain.accept(next);
                if (flaw.isPresent()) {
                    return chain.broken(flaw.get());
                }
                line(out, AuditLine.of(next));
            }
        }
        line(out, AuditLine.end(chain.holds()));
        return chain.holds();
    }

    private static ChainCheck start(AuditReader trail, long first) {
        AuditHead head = trail.head();
        if (first == head.anchor() + 1) {
            return new ChainCheck(head.anchor(), head.anchorHash());
        }
        List<AuditRecord> before = trail.after(first - 2, 1);
        return before.isEmpty()
                ? new ChainCheck(head.last(), head.hash())
                : new ChainCheck(before.get(0).sequence(), before.get(0).hash());
    }

    /** Reads a file to its first flaw. Nothing in it can take more memory than one line may. */
    public static AuditVerdict verify(InputStream file) throws IOException {
        return follow(new AuditLines(file), new AnchorCheck(Anchors.none()), (chain, accountedFor) -> chain.erasures());
    }

    /**
     * The same, and that it is of the log that {@code anchors} speak of, and holds all that they say was there in {@code
     * span}.
     */
    public static AuditVerdict verify(InputStream file, Anchors anchors, FileSpan span) throws IOException {
        AnchorCheck check = new AnchorCheck(anchors);
        return follow(
                new AuditLines(file),
                check,
                (chain, accountedFor) -> check.file(span, chain.start(), accountedFor, chain.last())
                        // What says why may be behind the end of a part.
                        .or(() -> span.until().isPresent() ? Optional.empty() : chain.erasures()));
    }

    /** What is wrong with where a chain begins and ends, given whether it says why it does not begin earlier. */
    private interface Ends {
        Optional<String> flaw(ChainCheck chain, boolean accountedFor);
    }

    private static AuditVerdict follow(AuditLines lines, AnchorCheck anchors, Ends ends) throws IOException {
        Optional<ChainCheck> beginning = lines.next().flatMap(line -> AuditLine.readBeginning(line, anchors));
        if (beginning.isEmpty()) {
            return new ChainCheck(0, HashChain.BEGINNING)
                    .broken("line 1 is not the beginning of an audit file: it was altered or left out");
        }
        ChainCheck chain = beginning.get();
        Optional<String> elsewhere = chain.begin();
        if (elsewhere.isPresent()) {
            return chain.broken("line 1: " + elsewhere.get());
        }
        AuditHead start = new AuditHead(chain.last(), chain.hash(), chain.last(), chain.hash());
        boolean accountedFor = false;
        while (true) {
            Optional<String> line = lines.next();
            if (line.isEmpty()) {
                return chain.broken(lines.problem()
                        .orElse("the file ends in the middle of a line or without its last" + " line: record "
                                + (chain.last() + 1) + " or the end is missing"));
            }
            Optional<AuditRecord> next = line.flatMap(AuditLine::readRecord);
            if (next.isEmpty()) {
                AuditVerdict verdict = end(line.get(), lines, chain);
                Optional<String> flaw = verdict.holds() ? ends.flaw(chain, accountedFor) : verdict.flaw();
                return flaw.map(chain::broken).orElse(verdict);
            }
            Optional<String> flaw = chain.accept(next.get());
            if (flaw.isPresent()) {
                return chain.broken("line " + lines.number() + ": " + flaw.get());
            }
            accountedFor |= AuditRetention.accountsFor(next.get(), start);
        }
    }

    private static AuditVerdict end(String line, AuditLines lines, ChainCheck chain) throws IOException {
        if (!AuditLine.isEnd(line)) {
            return chain.broken("line " + lines.number() + " is not record " + (chain.last() + 1) + ": it was altered");
        }
        if (!line.equals(AuditLine.end(chain.holds()))) {
            return chain.broken("line " + lines.number() + " ends the file elsewhere than at record " + chain.last()
                    + ": record " + (chain.last() + 1) + " is missing, or the line was altered");
        }
        return lines.next().isEmpty() && lines.problem().isEmpty()
                ? chain.holds()
                : chain.broken("line " + lines.number() + " is behind the end of the file");
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
