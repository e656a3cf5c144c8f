package io.theopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walk of one utterance in {@code docs/architecture.md} names the methods that are called, in their order. */
class ArchitectureWalkTest {
    private static final Path DOC = Path.of("../../docs/architecture.md");
    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. `(\\w+\\.\\w+)`");
    private static final CallGraph CALLS = new CallGraph();

    /** Whose lines are the order of a turn. */
    private static final List<String> SPINE = List.of("Turn", "TurnStages", "TurnWalk");

    /** Where a turn enters and leaves, and the way of a write; the stages are found in the code. */
    private static final List<String> LANDMARKS = List.of(
            "Pipeline.start",
            "Turn.run",
            "KeyedTurns.begin",
            "TurnStages.run",
            "ActionDispatcher.write",
            "GuardedExecutor.execute",
            "ActionExecutor.execute",
            "TurnRecords.cameTo",
            "TurnGate.tellEnd");

    private static List<String> walk() throws IOException {
        String doc = Files.readString(DOC);
        String section = doc.substring(doc.indexOf("## One utterance, method by method"));
        int next = section.indexOf("\n## ");
        return STEP.matcher(next < 0 ? section : section.substring(0, next))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void everyStepIsAMethodThatAnEarlierOneCallsInTheOrderThatTheyStandIn() throws IOException {
        assertThat(faults(walk())).isEmpty();
    }

    @Test
    void aStepThatIsLeftOutIsMissed() throws IOException {
        List<String> walk = walk();

        assertThat(IntStream.range(0, walk.size()).filter(step -> {
                    List<String> shorter = new ArrayList<>(walk);
                    shorter.remove(step);
                    return faults(shorter).isEmpty();
                }))
                .isEmpty();
    }

    @Test
    void anyTwoStepsThatChangePlacesAreNoticed() throws IOException {
        List<String> walk = walk();
        List<String> unnoticed = new ArrayList<>();

        for (int i = 0; i < walk.size(); i++) {
            for (int j = i + 1; j < walk.size(); j++) {
                List<String> swapped = new ArrayList<>(walk);
                Collections.swap(swapped, i, j);
                if (faults(swapped).isEmpty()) {
                    unnoticed.add(walk.get(i) + " and " + walk.get(j));
                }
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    /** What is wrong with {@code walk}, for people; empty when it is true. */
    private static List<String> faults(List<String> walk) {
        List<String> faults = new ArrayList<>();
        Stream.concat(LANDMARKS.stream(), stages())
                .filter(step -> !walk.contains(step))
                .forEach(step -> faults.add(step + " is left out"));
        for (int i = 0; i < walk.size(); i++) {
            String step = walk.get(i);
            if (CALLS.named(step).isEmpty()) {
                faults.add(step + " does not exist");
            }
            if (i > 0 && walk.subList(0, i).stream().noneMatch(earlier -> leads(earlier, step))) {
                faults.add(step + " is called by none of those before it");
            }
            for (String later : walk.subList(i + 1, walk.size())) {
                if (isBefore(later, step)) {
                    faults.add(later + " comes before " + step);
                }
            }
        }
        return faults;
    }

    /** The calls that a turn's way through its stages makes of what it is made of. */
    private static Stream<String> stages() {
        return Stream.concat(
                        CALLS.within("TurnWalk"),
                        CALLS.within("TurnStages")
                                .filter(method -> method.getName().equals("run")))
                .flatMap(method -> method.getMethodCallsFromSelf().stream()
                        .filter(call -> method.getOwner().getFields().stream()
                                .map(JavaField::getRawType)
                                .anyMatch(call.getTargetOwner()::equals)))
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .distinct();
    }

    /** Of two that the same method comes to, the one on the earlier line is before; otherwise whoever calls the other. */
    private static boolean isBefore(String one, String other) {
        if (isOnEarlierLine(one, other) || isOnEarlierLine(other, one)) {
            return isOnEarlierLine(one, other);
        }
        return leads(one, other) && !leads(other, one);
    }

    private static boolean isOnEarlierLine(String one, String other) {
        return SPINE.stream().flatMap(CALLS::within).anyMatch(method -> {
            int first = firstStepTo(method, one);
            int second = firstStepTo(method, other);
            return first >= 0 && second >= 0 && first < second;
        });
    }

    /** Which of the distinct places in {@code method} comes to {@code step} first; -1 when none does. */
    private static int firstStepTo(JavaCodeUnit method, String step) {
        return PLACES.computeIfAbsent(method, ArchitectureWalkTest::places).getOrDefault(step, -1);
    }

    private static final Map<JavaCodeUnit, Map<String, Integer>> PLACES = new HashMap<>();

    private static Map<String, Integer> places(JavaCodeUnit method) {
        Map<String, Integer> places = new HashMap<>();
        for (CallGraph.Step step : CALLS.steps(method)) {
            Set<String> names = step.leadsTo().stream()
                    .map(target -> target.getOwner().getSimpleName() + "." + target.getName())
                    .collect(Collectors.toSet());
            names.forEach(name -> places.putIfAbsent(name, 2 * step.line() + (step.inLambda() ? 0 : 1)));
        }
        return places;
    }

    private static boolean leads(String from, String to) {
        return REACHED.computeIfAbsent(from, ArchitectureWalkTest::reached).contains(to);
    }

    private static final Map<String, Set<String>> REACHED = new HashMap<>();

    private static Set<String> reached(String from) {
        Set<JavaCodeUnit> all = new HashSet<>();
        for (JavaCodeUnit method : CALLS.named(from)) {
            all.addAll(CALLS.reachedFrom(method));
            if (from.equals(LANDMARKS.get(0))) {
                // The front door is an interface: whoever implements it stands for it.
                CALLS.overriding(method).map(CALLS::reachedFrom).forEach(all::addAll);
            }
        }
        return all.stream()
                .map(target -> target.getOwner().getSimpleName() + "." + target.getName())
                .collect(Collectors.toSet());
    }
}
