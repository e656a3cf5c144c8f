package io.theopy.fuzz;

import io.theopy.intent.SlotType;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** Dates, hours, numbers, amounts and addresses are looked for in any text, in every language: each found one is inside of it. */
public final class ValuesTarget {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 27, 19, 30);
    private static final int LONGEST = 400;
    private static final List<SlotType> TYPES = Arrays.stream(SlotType.values())
            .filter(type -> !type.isFree() && type != SlotType.CHOICE)
            .toList();

    private ValuesTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, 0, Math.min(input.length, LONGEST), StandardCharsets.UTF_8);
        Languages.spoken().forEach(language -> lookFor(new TextPreprocessor().process(text, language), language));
    }

    private static void lookFor(Utterance said, Language language) {
        for (SlotType type : TYPES) {
            SlotRecognizer recognizer = SlotRecognizers.forType(type, language);
            for (int from = 0; from < said.tokens().size(); from++) {
                for (SlotMatch match : recognizer.matchesAt(said, from, NOW)) {
                    if (match.from() != from || match.to() > said.tokens().size() || match.to() <= from) {
                        throw new AssertionError(type + " from " + match.from() + " to " + match.to());
                    }
                }
            }
            SlotRecognizers.parseWhole(type, said, NOW);
        }
    }
}
