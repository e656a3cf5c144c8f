package io.theopy.dialogue;

import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Commands that share words around a list: in "mark 101, 104 and 106 as paid" the list is "101, 104 and 106", in "book
 * Martha tomorrow at 9 and John at 11" it begins with "Martha". Each part of the list, put in the place of all of it, has
 * to make a command. Used once.
 */
final class SharedWords {
    /** Of a longer sentence nobody knows where its list begins. */
    private static final int MOST_TOKENS = 32;

    private final Utterance said;
    private final List<Joint> joints;
    private final LocalDateTime now;
    private final BiFunction<Utterance, LocalDateTime, Optional<ProposedIntent>> command;
    private final Parallel parallel;

    SharedWords(
            Utterance said,
            List<Joint> joints,
            LocalDateTime now,
            BiFunction<Utterance, LocalDateTime, Optional<ProposedIntent>> command,
            Parallel parallel) {
        this.said = said;
        this.joints = joints;
        this.now = now;
        this.command = command;
        this.parallel = parallel;
    }

    /** In their order; empty when there is no such list. */
    List<ProposedIntent> commands() {
        int size = said.tokens().size();
        if (size > MOST_TOKENS) {
            return List.of();
        }
        for (int skipped = 0; skipped < joints.size(); skipped++) {
            List<Joint> list = joints.subList(skipped, joints.size());
            for (int last = list.size(); last > 0; last--) {
                List<ProposedIntent> found = commands(list.subList(0, last), size);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<ProposedIntent> commands(List<Joint> list, int size) {
        if (!list.get(list.size() - 1).isSpoken()) {
            return List.of();
        }
        int firstEnd = list.get(0).from();
        int lastBegin = list.get(list.size() - 1).to();
        List<ProposedIntent> uneven = List.of();
        for (int end = size; end > lastBegin; end--) {
            for (int begin = firstEnd - 1; begin >= 0; begin--) {
                List<ProposedIntent> found = commands(list, begin, end);
                if (!found.isEmpty() && areEven(found)) {
                    return found;
                }
                uneven = uneven.isEmpty() ? found : uneven;
            }
        }
        return uneven;
    }

    /** In "Monday and Tuesday at 10" the hour is shared; as a part of the second alone it leaves the first without one. */
    private static boolean areEven(List<ProposedIntent> commands) {
        Set<String> places = new TreeSet<>();
        commands.forEach(command -> places.addAll(command.slots().keySet()));
        return places.stream()
                .allMatch(place -> commands.stream()
                                .map(command -> command.slots().get(place))
                                .map(value -> value == null ? -1 : isDay(value) ? 1 : 0)
                                .distinct()
                                .count()
                        == 1);
    }

    private static boolean isDay(SlotValue value) {
        return value.value().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private List<ProposedIntent> commands(List<Joint> list, int begin, int end) {
        List<Parallel.Side> found = new ArrayList<>();
        int from = begin;
        for (int part = 0; part <= list.size(); part++) {
            int to = part < list.size() ? list.get(part).from() : end;
            String own = said.original(from, to);
            Optional<Parallel.Side> one = read(said.without(to, end).without(begin, from), found)
                    .map(command -> new Parallel.Side(command, own));
            if (one.isEmpty() || found.stream().anyMatch(other -> !parallel.are(other, one.get()))) {
                return List.of();
            }
            found.add(one.get());
            from = part < list.size() ? list.get(part).to() : end;
        }
        return found.stream().map(Parallel.Side::command).toList();
    }

    /** An hour alone is on the day of the one before: "Martha tomorrow at 9 and John at 11". */
    private Optional<ProposedIntent> read(Utterance alone, List<Parallel.Side> before) {
        Optional<ProposedIntent> one = command.apply(alone, now);
        Optional<LocalDate> day = before.isEmpty()
                ? Optional.empty()
                : day(before.get(before.size() - 1).command());
        if (one.isEmpty() || day.isEmpty()) {
            return one;
        }
        LocalDateTime there = day.get().atStartOfDay();
        Optional<ProposedIntent> onThatDay = command.apply(alone, there);
        Optional<ProposedIntent> onTheNext = command.apply(alone, there.plusDays(1));
        boolean isHourAlone = onThatDay.flatMap(SharedWords::day).equals(day)
                && onTheNext.flatMap(SharedWords::day).equals(day.map(date -> date.plusDays(1)));
        return isHourAlone ? onThatDay : one;
    }

    private static Optional<LocalDate> day(ProposedIntent command) {
        return command.slots().values().stream()
                .map(SlotValue::value)
                .filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2}T.*"))
                .map(value -> LocalDate.parse(value.substring(0, 10)))
                .findFirst();
    }
}
