package io.theopy.stt.sphinx.internal.acoustic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The phones of the model by number: the 39 of CMUdict, silence, and two kinds of noise. Immutable. */
public final class PhoneSet {
    private final List<String> names;
    private final Map<String, Integer> numbers;
    private final int silence;

    PhoneSet(List<String> names) {
        this.names = List.copyOf(names);
        this.numbers = IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
        this.silence = number("SIL");
    }

    public int size() {
        return names.size();
    }

    public int silence() {
        return silence;
    }

    /** The phone for breath, clicks and other noises. */
    public int noise() {
        return number("+NSN+");
    }

    public String name(int phone) {
        return names.get(phone);
    }

    public boolean has(String name) {
        return numbers.containsKey(name);
    }

    /** Whether the phone is silence or noise, which no word is made of. */
    public boolean isFiller(int phone) {
        return phone == silence || names.get(phone).startsWith("+");
    }

    /**
     * The number of the phone called {@code name}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no phone is called \"" + name + "\"; there are " + names);
        }
        return number;
    }
}
