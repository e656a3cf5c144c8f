package io.theopy.internal;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.observe.Stage;
import io.theopy.speech.Transcript;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn from its first sample or character to its last. */
public final class TurnRun implements TurnHandle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TurnRun.class);
    private static final Duration TELLING = Duration.ofMillis(300);

    private final TurnRequest request;
    private final TurnListener listener;
    private final PipelineParts parts;
    private final Stages stages;
    private final Conversation conversation;
    private final KeyedTurns keyed;
    private final DecisionLog decisions;
    private final TurnMetrics metrics;
    private final AudioFeed feed = new AudioFeed();
    private final TurnState state = new TurnState();
    private final StageClock clock;
    private final CompletableFuture<TurnResult> result = new CompletableFuture<>();
    private volatile Runnable audioEnded = () -> {};
    private volatile Runnable leave = () -> {};
    private volatile Optional<Instant> deadline = Optional.empty();
    private volatile Optional<TurnResult> toldInstead = Optional.empty();

    public TurnRun(
            TurnRequest request,
            TurnListener listener,
            PipelineParts parts,
            Stages stages,
            Conversation conversation,
            KeyedTurns keyed,
            DecisionLog decisions,
            TurnMetrics metrics) {
        this.request = request;
        this.listener = listener;
        this.parts = parts;
        this.stages = stages;
        this.conversation = conversation;
        this.keyed = keyed;
        this.decisions = decisions;
        this.metrics = metrics;
        this.clock = new StageClock(request.input() instanceof TurnInput.Text ? Stage.TEXT : Stage.STT);
    }

    @Override
    public String turnId() {
        return request.turnId();
    }

    @Override
    public void write(AudioChunk chunk) {
        feed.write(chunk);
    }

    @Override
    public void end() {
        audioEnded.run();
        feed.end();
    }

    @Override
    public void cancel() {
        state.cancel();
        feed.end();
    }

    @Override
    public CompletableFuture<TurnResult> result() {
        return result;
    }

    /** Called once, when the last audio is in: the deadline of a live turn counts from here. */
    public void whenAudioEnds(Runnable action) {
        audioEnded = action;
    }

    /**
     * Called before the answer is given, unless that is because time ran out: whoever has the answer may begin the next
     * turn at once.
     */
    public void whenDone(Runnable action) {
        leave = action;
    }

    /** When nobody waits for this turn any more. */
    public void endBy(Instant moment) {
        deadline = Optional.of(moment);
    }

    @Override
    public void run() {
        try {
            KeyedTurns.Start start = keyed.begin(request);
            if (start instanceof KeyedTurns.Start.Run run) {
                run.writeKey().ifPresent(state::useWriteKey);
                finish(turn());
            } else {
                finishKnown(start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            finish(brokenOff("the pipeline is closing", true));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("turn {} failed in stage {}", turnId(), clock.stage().label(), e);
            finish(brokenOff(clock.stage().label() + " is broken: " + e.getMessage(), false));
        } catch (OutOfMemoryError e) {
            endWithoutMemory();
            throw e;
        } finally {
            feed.close();
        }
    }

    /** As well as it can be done without: what becomes of the process is for whoever runs it to decide. */
    private void endWithoutMemory() {
        try {
            finish(brokenOff("there is not enough memory", false));
        } catch (OutOfMemoryError e) {
            LOG.error("turn {} has no memory to end with; its deadline ends it", turnId());
        }
    }

    /** Ends the turn for its caller, whatever a stage is still doing. */
    public void expire() {
        if (!state.abandon()) {
            return;
        }
        Stage stage = clock.stage();
        Outcome outcome = state.wroteBeforeAbandon()
                ? state.written().orElseGet(this::unknown)
                : new Outcome.Failed(stage.label(), "it took longer than the turn may", true);
        LOG.warn("turn {} ran out of time in stage {}", turnId(), stage.label());
        TurnResult told = ended("", Optional.empty(), outcome);
        toldInstead = Optional.of(told);
        tell(told, () -> {});
    }

    private static Outcome tooLong() {
        return new Outcome.Refused(
                "", Conversation.noSlots(), Outcome.Refused.Reason.TOO_LONG, String.valueOf(TurnInput.Text.LONGEST));
    }

    private Outcome unknown() {
        return new Outcome.Unknown("", Conversation.noSlots(), turnId());
    }

    /** What to say when a stage broke: after a write began, what is known of it, never that nothing was done. */
    private TurnResult brokenOff(String detail, boolean retryable) {
        return state.hasBegunToWrite()
                ? ended("", Optional.empty(), state.written().orElseGet(this::unknown))
                : failed("", detail, retryable);
    }

    private TurnResult turn() throws InterruptedException {
        Optional<Transcript> transcript = Optional.empty();
        String said;
        if (request.input() instanceof TurnInput.Text text) {
            said = text.text();
        } else {
            if (stages.listening().isEmpty()) {
                return failed("", "no speech recogniser is configured", false);
            }
            transcript = Optional.of(hear(stages.listening().get()));
            said = transcript.get().text();
            listener.onTranscript(transcript.get());
        }
        if (state.isCancelled()) {
            return ended(said, transcript, new Outcome.Cancelled());
        }
        if (said.length() > TurnInput.Text.LONGEST) {
            return ended("", Optional.empty(), tooLong());
        }
        boolean asksAgain = transcript.isPresent() && conversation.waitsForAnswer(request);
        if (said.isBlank() && !asksAgain) {
            return ended(said, transcript, new Outcome.NotUnderstood());
        }
        Conversation.Answer answer = conversation.answer(said, request, executorDeadline(), state, clock, listener);
        return speak(answer, transcript);
    }

    /** A little before the turn's own, so that what the executor could not do in time can still be told. */
    private Instant executorDeadline() {
        Instant end = deadline.orElseGet(() -> parts.clock().instant().plus(parts.turnBudget()));
        Duration margin = parts.turnBudget().dividedBy(20);
        return end.minus(margin.compareTo(TELLING) < 0 ? margin : TELLING);
    }

    /** The key came before: nothing runs. */
    private void finishKnown(KeyedTurns.Start start) {
        if (start instanceof KeyedTurns.Start.Replay replay) {
            Optional<AudioClip> speech =
                    request.speak() ? speech(replay.answer().reply()) : Optional.empty();
            if (state.finish()) {
                complete(replay.answer().again(speech));
            }
            return;
        }
        if (start instanceof KeyedTurns.Start.Written written) {
            TurnResult found = speak(conversation.recall(written.entry(), request), Optional.empty());
            finish(found);
            return;
        }
        Outcome outcome = ((KeyedTurns.Start.Refuse) start).outcome();
        TurnResult refused = ended("", Optional.empty(), outcome);
        if (state.finish()) {
            complete(refused);
        }
    }

    private Transcript hear(Listening listening) throws InterruptedException {
        return listening.listen(
                request.input(),
                feed,
                Expectations.of(
                        conversation.session(request),
                        request.language(),
                        parts.catalog(),
                        parts.clock().instant()),
                listener,
                state::isCancelled);
    }

    private TurnResult ended(String said, Optional<Transcript> transcript, Outcome outcome) {
        Conversation.Answer answer = conversation.giveUp(said, request, outcome);
        return toResult(answer, transcript, Optional.empty());
    }

    private TurnResult failed(String said, String detail, boolean retryable) {
        return ended(said, Optional.empty(), new Outcome.Failed(clock.stage().label(), detail, retryable));
    }

    private TurnResult speak(Conversation.Answer answer, Optional<Transcript> transcript) {
        Optional<AudioClip> speech = request.speak() ? speech(answer.reply()) : Optional.empty();
        return toResult(answer, transcript, speech);
    }

    private Optional<AudioClip> speech(Reply reply) {
        if (stages.speaking().isEmpty()) {
            return Optional.empty();
        }
        clock.enter(Stage.TTS);
        return stages.speaking().get().speak(reply, listener, state::isCancelled);
    }

    private TurnResult toResult(
            Conversation.Answer answer, Optional<Transcript> transcript, Optional<AudioClip> speech) {
        return new TurnResult(
                request.turnId(),
                request.sessionId(),
                transcript,
                answer.said(),
                answer.understood(),
                answer.outcome(),
                answer.reply(),
                speech,
                clock.timings(),
                answer.news(),
                false);
    }

    private void finish(TurnResult turn) {
        keyed.end(request, state.writeKey(), turn);
        decisions.decided(request, turn);
        if (state.finish()) {
            stages.news().told(turn.news());
            complete(turn);
            return;
        }
        // Somebody was told something else meanwhile: both are accounted for, and the rest is news.
        toldInstead.ifPresent(told -> decisions.decided(request, told));
        if (toldInstead.filter(told -> told.outcome().equals(turn.outcome())).isEmpty()) {
            stages.dispatcher().oweNews(turnId());
        }
    }

    private void complete(TurnResult turn) {
        tell(turn, leave);
    }

    private void tell(TurnResult turn, Runnable first) {
        metrics.record(turn);
        try {
            listener.onEnd(turn);
        } catch (RuntimeException e) {
            LOG.warn("the listener of turn {} failed: {}", turnId(), e.getMessage());
        } finally {
            first.run();
            result.complete(turn);
        }
    }

    /** It was never begun. */
    public void reject(RuntimeException why) {
        state.cancel();
        feed.close();
        result.completeExceptionally(why);
    }

    /** How long the caller waits at most. */
    public Duration budget() {
        return parts.turnBudget();
    }
}
