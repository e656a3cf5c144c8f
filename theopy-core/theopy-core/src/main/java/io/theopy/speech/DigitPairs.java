package io.theopy.speech;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Digits two by two, as phone numbers are read; with an odd number of digits the first stands alone. */
public final class DigitPairs {
    private DigitPairs() {}

    /** @param digits nothing but digits */
    public static Stream<String> of(String digits) {
        int odd = digits.length() % 2;
        Stream<String> first = odd == 0 ? Stream.empty() : Stream.of(digits.substring(0, 1));
        Stream<String> pairs =
                IntStream.range(0, digits.length() / 2).mapToObj(i -> digits.substring(odd + 2 * i, odd + 2 * i + 2));
        return Stream.concat(first, pairs);
    }
}
