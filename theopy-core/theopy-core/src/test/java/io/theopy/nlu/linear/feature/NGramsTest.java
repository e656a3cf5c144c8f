package io.theopy.nlu.linear.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.nlu.linear.Phrases;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NGramsTest {
    private static final LongIntTable FREQUENT =
            LongIntTable.of(NGrams.wordsOf(Phrases.said("show the invoices of").tokens()));

    private static Set<Long> features(String text) {
        Set<Long> features = new HashSet<>();
        Arrays.stream(NGrams.of(Phrases.said(text), FREQUENT, true)).forEach(features::add);
        return features;
    }

    private static double likeness(String a, String b) {
        Set<Long> common = features(a);
        common.retainAll(features(b));
        return (double) common.size() / Math.max(features(a).size(), features(b).size());
    }

    @Test
    void aMisspeltWordIsStillMostlyItself() {
        assertThat(likeness("invoices", "invoicse")).isGreaterThan(0.5);
        assertThat(likeness("invoices", "reminder")).isLessThan(0.2);
    }

    @Test
    void numbersWithAsManyDigitsAreAlike() {
        assertThat(features("invoice 101")).isEqualTo(features("invoice 972"));
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(features("payée")).isEqualTo(features("PAYEE"));
    }

    @Test
    void theOrderOfWordsMatters() {
        assertThat(features("show the invoices")).isNotEqualTo(features("invoices the show"));
    }

    @Test
    void namesThatAreRareShareTheirSurroundings() {
        Set<Long> common = features("of Zxq");
        common.retainAll(features("of Brk"));

        assertThat(common).hasSizeGreaterThan(features("of").size() / 2);
    }
}
