package io.theopy.nlu.slot;

import io.theopy.meaning.Doubt;
import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Has a number read back that was written in groups with blanks between: "15 107" may be one number, or two.
 *
 * @param numbers what reads the numbers
 */
record GroupedNumbers(SlotRecognizer numbers) implements SlotRecognizer {
    @Override
    public List<SlotMatch> matchesAt(Utterance said, int from, LocalDateTime now) {
        return numbers.matchesAt(said, from, now).stream()
                .map(match -> isGrouped(match, said) ? readBack(match) : match)
                .toList();
    }

    private static boolean isGrouped(SlotMatch match, Utterance said) {
        return match.doubt().isEmpty()
                && IntStream.range(match.from(), match.to())
                                .filter(at -> WrittenNumbers.isDigits(
                                        said.tokens().get(at).form()))
                                .count()
                        > 1;
    }

    private static SlotMatch readBack(SlotMatch match) {
        return new SlotMatch(match.from(), match.to(), match.value(), Optional.of(Doubt.of(Doubt.Kind.SPELLED)));
    }
}
