package io.theopy.eval;

import io.theopy.Pipeline;
import io.theopy.PipelineBuilder;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.spi.ActionExecutor;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.threeten.extra.MutableClock;

/** Plays conversations against a real executor and says where they went another way. For one thread. */
public final class ConversationRunner {
    private static final Set<String> QUESTIONS = Set.of("confirm", "ask_slot", "choose", "clarify");

    private final Function<Clock, ActionExecutor> world;
    private final UnaryOperator<PipelineBuilder> setup;

    /**
     * @param world makes a fresh ERP, as seen through its executor, whose time is the given clock; closed after each
     *     conversation
     * @param setup completes the pipeline: catalogue, extractor
     */
    public ConversationRunner(Function<Clock, ActionExecutor> world, UnaryOperator<PipelineBuilder> setup) {
        this.world = world;
        this.setup = setup;
    }

    /** Plays it once, from a fresh world on. */
    public ConversationResult play(ConversationScript script) {
        MutableClock clock = MutableClock.of(script.now().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (ActionExecutor executor = world.apply(clock)) {
            WriteRecorder recorder = new WriteRecorder(executor);
            PipelineBuilder builder = Pipeline.builder().executor(recorder).clock(clock);
            try (Pipeline pipeline = setup.apply(builder).build()) {
                return new Play(script, clock, recorder, pipeline).run();
            }
        }
    }

    private static final class Play {
        private final ConversationScript script;
        private final MutableClock clock;
        private final WriteRecorder recorder;
        private final Pipeline pipeline;
        private final List<String> differences = new ArrayList<>();
        private final List<String> wrongWrites = new ArrayList<>();
        private int turns;
        private int turnsRight;
        private int turnsAsked;
        private Caller caller = Caller.of("manager", IntentCatalog.teepy().role("manager"));
        private String session = "script";
        private Optional<Language> language = Optional.empty();

        Play(ConversationScript script, MutableClock clock, WriteRecorder recorder, Pipeline pipeline) {
            this.script = script;
            this.clock = clock;
            this.recorder = recorder;
            this.pipeline = pipeline;
        }

        ConversationResult run() {
            for (ConversationScript.Step step : script.steps()) {
                if (step instanceof ConversationScript.Turn turn) {
                    take(turn);
                } else if (step instanceof ConversationScript.Wait wait) {
                    clock.add(wait.time());
                } else if (step instanceof ConversationScript.As as) {
                    caller = Caller.of(as.user(), as.role());
                } else if (step instanceof ConversationScript.InSession in) {
                    session = in.session();
                } else if (step instanceof ConversationScript.Speaking speaking) {
                    language = Optional.of(speaking.language());
                }
            }
            return new ConversationResult(differences, turns, turnsRight, turnsAsked, wrongWrites);
        }

        private void take(ConversationScript.Turn turn) {
            int before = differences.size();
            turns++;
            compare(turn);
            turnsRight += differences.size() == before ? 1 : 0;
        }

        private void compare(ConversationScript.Turn turn) {
            TurnRequest request = TurnRequest.text(session, caller, turn.text());
            TurnResult result = pipeline.run(language.map(request::withLanguage).orElse(request));
            String reply = result.reply().text();
            turnsAsked += QUESTIONS.contains(result.outcome().kind()) ? 1 : 0;
            turn.outcome()
                    .filter(kinds -> !isOneOf(kinds, result.outcome().kind()))
                    .ifPresent(kind -> differs(turn, kind, result.outcome().kind() + " (" + reply + ")"));
            turn.reply()
                    .filter(pattern -> !glob(pattern).matcher(reply).matches())
                    .ifPresent(pattern -> differs(turn, pattern, reply));
            String understood = result.understood().map(Play::describe).orElse("nothing");
            turn.understood()
                    .filter(expected -> !normalized(expected).equals(understood))
                    .ifPresent(expected -> differs(turn, expected, understood));
            List<String> writes = recorder.drain();
            if (!areAsExpected(writes, turn.writes())) {
                differs(turn, "the writes " + turn.writes(), writes + " (" + reply + ")");
            }
            unnamed(writes, turn.writes())
                    .forEach(write -> wrongWrites.add(script.file() + ":" + turn.line() + ": " + write));
        }

        /** Whether {@code kind} is among {@code kinds}: {@code *}, one, or several with {@code |} between. */
        private static boolean isOneOf(String kinds, String kind) {
            return kinds.equals("*") || Arrays.asList(kinds.split("\\|")).contains(kind);
        }

        /** The writes that no pattern of the script stands for, each pattern for one. */
        private static List<String> unnamed(List<String> writes, List<String> patterns) {
            List<String> open = new ArrayList<>(patterns);
            List<String> wrong = new ArrayList<>();
            for (String write : writes) {
                Optional<String> named = open.stream()
                        .filter(pattern -> glob(pattern).matcher(write).matches())
                        .findFirst();
                named.ifPresentOrElse(open::remove, () -> wrong.add(write));
            }
            return wrong;
        }

        /** Each like its pattern: numbers that the ERP gives out may be left open. */
        private static boolean areAsExpected(List<String> writes, List<String> patterns) {
            return writes.size() == patterns.size()
                    && IntStream.range(0, writes.size())
                            .allMatch(i ->
                                    glob(patterns.get(i)).matcher(writes.get(i)).matches());
        }

        private void differs(ConversationScript.Turn turn, String expected, String actual) {
            differences.add(script.file() + ":" + turn.line() + ": \"" + turn.text() + "\": expected " + expected
                    + ", was " + actual.replace("\n", " / "));
        }

        private static String describe(ProposedIntent intent) {
            return write(intent.intent(), new TreeMap<>(intent.values()));
        }

        private static String normalized(String expected) {
            String[] parts = expected.split("\\s+", 2);
            TreeMap<String, String> slots = new TreeMap<>();
            if (parts.length > 1) {
                Arrays.stream(parts[1].split(";"))
                        .map(slot -> slot.split("=", 2))
                        .filter(slot -> slot.length == 2)
                        .forEach(slot -> slots.put(slot[0].strip(), slot[1].strip()));
            }
            return write(parts[0], slots);
        }

        private static String write(String intent, TreeMap<String, String> slots) {
            return slots.entrySet().stream()
                    .map(slot -> slot.getKey() + "=" + slot.getValue())
                    .collect(Collectors.joining("; ", intent + " ", ""))
                    .strip();
        }

        private static Pattern glob(String pattern) {
            String regex =
                    Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(regex, Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }
}
