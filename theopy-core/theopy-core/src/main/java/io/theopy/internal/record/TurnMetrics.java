package io.theopy.internal.record;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.theopy.audio.AudioClip;
import io.theopy.observe.EngineNames;
import io.theopy.observe.Stage;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.Optional;

/** Counts turns, what they asked back and did without, and times them and their stages. Thread-safe. */
public final class TurnMetrics {
    private final MeterRegistry meters;
    private final EngineNames engines;
    private final TalkMetrics talks;

    public TurnMetrics(MeterRegistry meters, EngineNames engines) {
        this.meters = meters;
        this.engines = engines;
        this.talks = new TalkMetrics(meters);
    }

    /** An answer that was given; one that was given again took no stage, and counts for itself. */
    public void record(TurnRequest request, TurnResult turn) {
        if (turn.replayed()) {
            meters.counter("theopy.turns.replayed").increment();
            return;
        }
        String outcome = turn.outcome().kind();
        meters.counter("theopy.turns", "outcome", outcome).increment();
        meters.timer("theopy.turn", "input", input(request), "outcome", outcome)
                .record(turn.timings().total());
        turn.timings().stages().forEach((stage, time) -> timer(stage, outcome).record(time));
        question(turn.outcome())
                .ifPresent(
                        kind -> meters.counter("theopy.questions", "kind", kind).increment());
        fallbacks(request, turn);
        speeds(request, turn);
        talks.record(request, turn);
    }

    private Timer timer(Stage stage, String outcome) {
        return meters.timer("theopy.stage", "stage", stage.label(), "engine", engines.of(stage), "outcome", outcome);
    }

    private static String input(TurnRequest request) {
        return request.input() instanceof TurnInput.Text ? "text" : "voice";
    }

    private static Optional<String> question(Outcome outcome) {
        return outcome instanceof Outcome.Confirm
                        || outcome instanceof Outcome.ConfirmAll
                        || outcome instanceof Outcome.AskSlot
                        || outcome instanceof Outcome.Choose
                        || outcome instanceof Outcome.Clarify
                ? Optional.of(outcome.kind())
                : Optional.empty();
    }

    private void fallbacks(TurnRequest request, TurnResult turn) {
        boolean deaf = turn.outcome() instanceof Outcome.Failed failed
                && failed.stage().equals(Stage.STT.label());
        if (deaf) {
            fellBack(Stage.STT, "typing");
        }
        if (request.speak() && !deaf && turn.speech().isEmpty()) {
            fellBack(Stage.TTS, "text");
        }
    }

    private void fellBack(Stage from, String to) {
        meters.counter("theopy.fallbacks", "stage", from.label(), "to", to).increment();
    }

    /** How long an engine works for a second of sound. */
    private void speeds(TurnRequest request, TurnResult turn) {
        if (request.input() instanceof TurnInput.Recording recording) {
            speed(Stage.STT, recording.clip(), turn);
        }
        turn.speech().ifPresent(speech -> speed(Stage.TTS, speech, turn));
    }

    private void speed(Stage stage, AudioClip sound, TurnResult turn) {
        Duration worked = turn.timings().stages().getOrDefault(stage, Duration.ZERO);
        long millis = sound.duration().toMillis();
        if (millis > 0 && !worked.isZero()) {
            DistributionSummary.builder("theopy.engine.realtime.factor")
                    .tags("stage", stage.label(), "engine", engines.of(stage))
                    .register(meters)
                    .record(worked.toNanos() / 1e6 / millis);
        }
    }
}
