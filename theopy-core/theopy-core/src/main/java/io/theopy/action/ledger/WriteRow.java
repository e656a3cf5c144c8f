package io.theopy.action.ledger;

import io.theopy.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A write as a row of {@code theopy_write}. */
final class WriteRow {
    /** All but the place in the order, which the database gives. */
    static final String COLUMNS = "write_key, version, turn_id, session_id, caller_id, caller, language, proposal, "
            + "evidence, fingerprint, state, settled, active, attempts, recorded, changed, due, result, detail, "
            + "news_owed, maybe_sent, recorded_sum, progress_sum";

    static final int COUNT = COLUMNS.split(",").length;

    private WriteRow() {}

    /** Whether it is looked for again and again: it is not settled, or the user has yet to hear of it. */
    static boolean isActive(LedgerEntry entry) {
        return !entry.state().isSettled() || entry.newsOwed();
    }

    /** In the order of the columns. */
    static Object[] values(LedgerEntry entry) {
        return new Object[] {
            entry.key(),
            entry.version(),
            entry.turnId(),
            entry.sessionId(),
            entry.caller().id(),
            LedgerJson.of(entry.caller()),
            entry.language().code(),
            LedgerJson.of(entry.proposal()),
            LedgerJson.of(entry.evidence()),
            entry.fingerprint(),
            entry.state().name(),
            entry.state().isSettled(),
            isActive(entry),
            entry.attempts(),
            StoredTime.micros(entry.recorded()),
            StoredTime.micros(entry.changed()),
            StoredTime.micros(entry.due()),
            entry.result().map(LedgerJson::of),
            entry.detail(),
            entry.newsOwed(),
            sent(entry),
            recordedSum(entry),
            progressSum(entry)
        };
    }

    /** Over what stays as it was recorded. */
    private static long recordedSum(LedgerEntry entry) {
        return RowChecksum.of(
                entry.key(),
                entry.turnId(),
                entry.sessionId(),
                entry.caller().id(),
                LedgerJson.of(entry.caller()),
                entry.language().code(),
                LedgerJson.of(entry.proposal()),
                LedgerJson.of(entry.evidence()),
                entry.fingerprint(),
                StoredTime.micros(entry.recorded()));
    }

    /** Over how far it has come. */
    static long progressSum(LedgerEntry entry) {
        return RowChecksum.of(
                entry.version(),
                entry.state().name(),
                entry.attempts(),
                StoredTime.micros(entry.changed()),
                StoredTime.micros(entry.due()),
                entry.result().map(LedgerJson::of).orElse(null),
                entry.detail(),
                entry.newsOwed(),
                sent(entry));
    }

    private static void mustFitItsSums(ResultSet row) throws SQLException {
        String what = "write " + row.getString("write_key");
        RowChecksum.mustBe(
                row.getLong("recorded_sum"),
                what,
                row.getString("write_key"),
                row.getString("turn_id"),
                row.getString("session_id"),
                row.getString("caller_id"),
                row.getString("caller"),
                row.getString("language"),
                row.getString("proposal"),
                row.getString("evidence"),
                row.getString("fingerprint"),
                row.getLong("recorded"));
        RowChecksum.mustBe(
                row.getLong("progress_sum"),
                what,
                row.getLong("version"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getLong("changed"),
                row.getLong("due"),
                row.getString("result"),
                row.getString("detail"),
                row.getBoolean("news_owed"),
                row.getLong("maybe_sent"));
    }

    /** @throws LedgerException when it was altered, or a newer version wrote it */
    static LedgerEntry read(ResultSet row) throws SQLException {
        mustFitItsSums(row);
        String language = row.getString("language");
        String state = row.getString("state");
        WriteRequest request = new WriteRequest(
                row.getString("turn_id"),
                row.getString("session_id"),
                LedgerJson.caller(row.getString("caller")),
                Language.ofTag(language).orElseThrow(() -> unknown("language", language)),
                LedgerJson.proposal(row.getString("proposal")),
                LedgerJson.evidence(row.getString("evidence")),
                row.getString("fingerprint"),
                StoredTime.instant(row.getLong("recorded")));
        WriteProgress progress = new WriteProgress(
                state(state),
                row.getInt("attempts"),
                StoredTime.instant(row.getLong("changed")),
                StoredTime.instant(row.getLong("due")),
                Optional.ofNullable(row.getString("result")).map(LedgerJson::json),
                row.getString("detail"),
                row.getBoolean("news_owed"),
                sent(row.getLong("maybe_sent")));
        return new LedgerEntry(
                row.getString("write_key"), row.getLong("sequence_number"), row.getLong("version"), request, progress);
    }

    /** What is left of {@code entry} once it was stored. */
    static LedgerEntry kept(LedgerEntry entry) {
        WriteRequest request = new WriteRequest(
                entry.turnId(),
                entry.sessionId(),
                entry.caller(),
                entry.language(),
                entry.proposal(),
                entry.evidence(),
                entry.fingerprint(),
                StoredTime.kept(entry.recorded()));
        WriteProgress progress = new WriteProgress(
                entry.state(),
                entry.attempts(),
                StoredTime.kept(entry.changed()),
                StoredTime.kept(entry.due()),
                entry.result(),
                StoredText.kept(entry.detail()),
                entry.newsOwed(),
                entry.maybeSent().map(StoredTime::kept));
        return new LedgerEntry(entry.key(), entry.sequence(), entry.version(), request, progress);
    }

    /** 0 for what certainly never reached the ERP. */
    static long sent(LedgerEntry entry) {
        return entry.maybeSent().map(StoredTime::micros).orElse(0L);
    }

    private static Optional<Instant> sent(long micros) {
        return micros == 0 ? Optional.empty() : Optional.of(StoredTime.instant(micros));
    }

    private static EntryState state(String name) {
        for (EntryState state : EntryState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw unknown("state", name);
    }

    private static LedgerException unknown(String what, String value) {
        return new LedgerException(
                "a stored write has the " + what + " \"" + value + "\", which a newer Theopy must have written; "
                        + "start that version",
                new IllegalArgumentException(value));
    }
}
