package io.theopy.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the fuzzer looks for all night, in short: seeds, what was found before, and changes of both. */
class FuzzTargetsTest {
    private static final int CHANGES = Boolean.getBoolean("theopy.test.full") ? 20_000 : 300;

    @Test
    void anyBytesAreARecordingOrSaidToBeNone() {
        assertThat(Replay.of(WavTarget.class, WavTarget::fuzzerTestOneInput, CHANGES))
                .isGreaterThan(1_000);
    }

    @Test
    void anyTextIsACatalogueOrSaidToBeNone() {
        assertThat(Replay.of(CatalogTarget.class, CatalogTarget::fuzzerTestOneInput, CHANGES))
                .isGreaterThan(500);
    }

    @Test
    void anyTextIsATemplateOrSaidToBeNone() {
        assertThat(Replay.of(TemplateTarget.class, TemplateTarget::fuzzerTestOneInput, CHANGES))
                .isGreaterThan(1_000);
    }

    @Test
    void valuesAreFoundInsideOfAnyText() {
        assertThat(Replay.of(ValuesTarget.class, ValuesTarget::fuzzerTestOneInput, CHANGES))
                .isGreaterThan(3_000);
    }
}
