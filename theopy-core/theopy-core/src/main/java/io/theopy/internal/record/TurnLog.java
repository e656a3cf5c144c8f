package io.theopy.internal.record;

import io.theopy.observe.EngineNames;
import io.theopy.observe.LogField;
import io.theopy.observe.LogLabels;
import io.theopy.observe.LogWords;
import io.theopy.observe.TraceContext;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells the log of turns: one line at the end of each, one more for each stage where more is wanted, and on every line
 * that comes in between which turn it is about. Thread-safe.
 */
public final class TurnLog {
    private static final Logger LOG = LoggerFactory.getLogger(TurnLog.class);

    private final EngineNames engines;
    private final LogWords words;
    private final Redaction redaction;

    public TurnLog(EngineNames engines, LogWords words, Redaction redaction) {
        this.engines = engines;
        this.words = words;
        this.redaction = redaction;
    }

    /** As long as this is open, what this thread logs is about {@code request}. */
    public static LogLabels about(TurnRequest request) {
        return LogLabels.open(Map.of(
                LogField.REQUEST_ID, request.requestId(),
                LogField.TRACE_ID, request.trace().map(TraceContext::traceId).orElse(""),
                LogField.TURN_ID, request.turnId(),
                LogField.SESSION_ID, request.sessionId(),
                LogField.USER_ID, request.caller().id()));
    }

    void ended(TurnResult turn) {
        String outcome = turn.outcome().kind();
        if (LOG.isDebugEnabled()) {
            turn.timings()
                    .stages()
                    .forEach((stage, time) -> line(LOG.atDebug(), outcome, time)
                            .addKeyValue(LogField.STAGE.label(), stage.label())
                            .addKeyValue(LogField.ENGINE.label(), engines.of(stage))
                            .log("stage done"));
        }
        if (LOG.isInfoEnabled()) {
            LoggingEventBuilder line =
                    line(LOG.atInfo(), outcome, turn.timings().total());
            withWords(line, turn).log(turn.replayed() ? "turn answered again" : "turn ended");
        }
    }

    private static LoggingEventBuilder line(LoggingEventBuilder line, String outcome, Duration time) {
        return line.addKeyValue(LogField.OUTCOME.label(), outcome)
                .addKeyValue(LogField.DURATION_MS.label(), Math.round(time.toNanos() / 1e3) / 1e3);
    }

    private LoggingEventBuilder withWords(LoggingEventBuilder line, TurnResult turn) {
        return switch (words) {
            case OFF -> line;
            case REDACTED -> line.addKeyValue("said", redaction.said(turn)).addKeyValue("reply", redaction.reply(turn));
            case PLAIN ->
                line.addKeyValue("said", turn.said())
                        .addKeyValue("reply", turn.reply().text());
        };
    }
}
