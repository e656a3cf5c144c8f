package io.theopy.stt.sphinx.internal.language;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.sentence.SlotFiller;
import io.theopy.text.Language;
import java.util.List;
import java.util.random.RandomGenerator;

/** Fills the places in generated English sentences with what people would say there, in words. */
final class SpokenSlots implements SlotFiller {
    private static final List<String> POSITIONS = List.of("last", "first", "second", "third", "fourth", "fifth");
    private static final List<String> DOMAINS = List.of("gmail", "pharma", "example", "outlook", "orange", "yahoo");

    private final SaidWords said;
    private final List<String> clients;
    private final List<String> operators;
    private final RandomGenerator random;
    private final SpokenDates dates;

    /**
     * @param clients as the ERP knows them; may be empty
     * @param operators likewise
     */
    SpokenSlots(SaidWords said, List<String> clients, List<String> operators, RandomGenerator random) {
        this.said = said;
        this.clients = clients;
        this.operators = operators;
        this.random = random;
        this.dates = new SpokenDates(random);
    }

    @Override
    public String fill(Intent intent, Slot slot, Language language) {
        return switch (slot.type()) {
            case ENTITY -> slot.kind().beside().isPresent() ? operator() : client();
            case NAME -> oneIn(4) ? pick(said.companies()) : person();
            case CITY -> city();
            case DATETIME -> dates.dayAndHour();
            case DATE -> dates.day();
            case DATE_OR_DATETIME -> dates.dayMaybeWithHour();
            case DATE_OR_PERIOD -> oneIn(2) ? dates.day() : dates.period();
            case PERIOD -> oneIn(4) ? dates.day() : dates.period();
            case DURATION -> dates.duration();
            case NUMBER -> number(oneIn(3) ? 200 : 20);
            case REFERENCE -> reference(slot.kind().samples().most());
            case MONEY -> number(500) + " euros";
            case PHONE -> phone();
            case EMAIL -> email();
            case POSITION -> pick(POSITIONS);
            case TEXT -> text();
            case CHOICE -> "";
        };
    }

    private String client() {
        return switch (random.nextInt(4)) {
            case 0 -> person();
            case 1 -> pick(said.companies());
            default -> known(clients.isEmpty() ? said.people() : clients);
        };
    }

    private String operator() {
        boolean anybody = oneIn(4);
        String known = operators.isEmpty() ? WordKinds.ANY_FIRST : known(operators);
        return anybody ? WordKinds.ANY_FIRST : known;
    }

    /**
     * One of the ERP's names. However many there are, as much chance is used up: everything else in the sentences stays
     * as it is, so that one name more does not change what is heard of the others.
     */
    private String known(List<String> names) {
        return names.get((int) Math.floorMod(random.nextLong(), (long) names.size()));
    }

    private String person() {
        if (oneIn(6)) {
            return oneIn(2) ? WordKinds.ANY_FIRST : WordKinds.ANY_LAST;
        }
        String title = oneIn(8) ? pick(List.of("mister ", "missus ", "doctor ")) : "";
        return title + WordKinds.ANY_FIRST + " " + WordKinds.ANY_LAST;
    }

    private String city() {
        String city = pick(said.cities());
        return CommandSentences.words(city).size() == 1 ? WordKinds.ANY_TOWN : city;
    }

    private String number(int below) {
        int number = 1 + random.nextInt(below - 1);
        if (number >= 100 && number < 1000 && oneIn(4)) {
            return digits(number);
        }
        return SpokenNumbers.cardinal(number, oneIn(2) ? "and" : "");
    }

    /** Most are as high as there usually are; now and then there are many more. */
    private String reference(int most) {
        return most < 100 ? number(oneIn(3) ? 200 : 20) : number(oneIn(4) ? 2_000 : 300);
    }

    private String digits(int number) {
        StringBuilder words = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            words.append(words.length() == 0 ? "" : " ").append(digit(c - '0'));
        }
        return words.toString();
    }

    private String phone() {
        StringBuilder words = new StringBuilder(digit(0)).append(' ').append(digit(1 + random.nextInt(9)));
        boolean pairs = oneIn(4);
        for (int i = 0; i < 4; i++) {
            int pair = random.nextInt(100);
            words.append(' ')
                    .append(
                            pairs && pair > 9
                                    ? SpokenNumbers.cardinal(pair, "")
                                    : digit(pair / 10) + " " + digit(pair % 10));
        }
        return words.toString();
    }

    private String digit(int digit) {
        return digit == 0 && oneIn(3) ? "oh" : SpokenNumbers.digit(digit);
    }

    private String email() {
        String who = WordKinds.ANY_FIRST;
        String before = oneIn(2) ? who : who + pick(List.of(" dot ", " ")) + WordKinds.ANY_LAST;
        return before + " at " + pick(DOMAINS) + " dot " + pick(List.of("com", "fr", "f r", "net", "org"));
    }

    private String text() {
        String text = pick(said.texts());
        return switch (random.nextInt(5)) {
            case 0 -> text + pick(List.of(" with ", " for ", " to ", " of ")) + client();
            case 1 -> text + pick(List.of(" and ", " then ")) + pick(said.texts());
            default -> text;
        };
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
