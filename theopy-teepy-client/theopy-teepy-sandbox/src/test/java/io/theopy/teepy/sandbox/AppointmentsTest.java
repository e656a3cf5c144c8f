package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import io.theopy.teepy.sandbox.seed.SeedData;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppointmentsTest extends Running {
    private static final String CLIENT = "61";

    @BeforeEach
    void addClient() {
        assertThat(post("/clients", "{\"name\":\"Anne Roy\"}").at("/id")).isEqualTo(CLIENT);
    }

    private String book(String when) {
        return post("/appointments", "{\"client\":" + CLIENT + ",\"when\":\"" + when + "\"}")
                .at("/id");
    }

    private List<String> times(String query) {
        return get("/appointments?client=" + CLIENT + query).json().findValuesAsText("when");
    }

    @Test
    void oneIsBookedForHalfAnHourUnlessSaidOtherwise() {
        Reply plain = post("/appointments", "{\"client\":\"1\",\"when\":\"2025-11-20T14:00\"}");
        Reply full = post(
                "/appointments",
                "{\"client\":1,\"when\":\"2025-11-20T15:30\",\"duration\":\"PT1H30M\",\"operator\":\"2\"}");

        assertThat(plain.status()).isEqualTo(201);
        assertThat(plain.at("/client")).isEqualTo("Pharmacie de la Gare");
        assertThat(plain.at("/duration")).isEqualTo("PT30M");
        assertThat(plain.at("/status")).isEqualTo("booked");
        assertThat(plain.json().has("operator")).isFalse();
        assertThat(full.at("/duration")).isEqualTo("PT1H30M");
        assertThat(full.at("/operator")).isEqualTo(SeedData.operators().get(1).name());
        assertThat(get("/appointments/" + full.at("/id")).text()).isEqualTo(full.text());
    }

    @Test
    void withoutADayWhatIsToComeComesFirstAndThenThePast() {
        book("2025-11-10T09:00");
        book("2025-11-30T09:00");
        book("2025-11-13T09:00");
        book("2025-11-11T09:00");

        assertThat(times(""))
                .containsExactly("2025-11-13T09:00", "2025-11-30T09:00", "2025-11-11T09:00", "2025-11-10T09:00");
    }

    @Test
    void aDayAPeriodOrAnHourNarrowsItDown() {
        book("2025-11-13T09:00");
        book("2025-11-13T23:59");
        book("2025-11-14T00:00");
        book("2025-11-16T10:00");

        assertThat(times("&when=2025-11-13")).containsExactly("2025-11-13T09:00", "2025-11-13T23:59");
        assertThat(times("&when=2025-11-14/2025-11-16")).containsExactly("2025-11-14T00:00", "2025-11-16T10:00");
        assertThat(times("&when=2025-11-13T09:00")).containsExactly("2025-11-13T09:00");
        assertThat(times("&when=2025-11-13T09:01")).isEmpty();
    }

    @Test
    void theyAreFoundByOperator() {
        post("/appointments", "{\"client\":" + CLIENT + ",\"when\":\"2025-11-20T15:00\",\"operator\":3}");

        assertThat(times("&operator=3")).containsExactly("2025-11-20T15:00");
        assertThat(times("&operator=2")).isEmpty();
    }

    @Test
    void oneIsMoved() {
        String id = book("2025-11-13T09:00");

        Reply moved = patch("/appointments/" + id, "{\"when\":\"2025-11-14T10:00\"}");

        assertThat(moved.at("/when")).isEqualTo("2025-11-14T10:00");
        assertThat(moved.at("/duration")).isEqualTo("PT30M");
        assertThat(times("")).containsExactly("2025-11-14T10:00");
    }

    @Test
    void aCancelledOneIsHiddenUnlessAskedForAndCanBeBookedAgain() {
        String id = book("2025-11-13T09:00");

        assertThat(patch("/appointments/" + id, "{\"status\":\"cancelled\"}").at("/status"))
                .isEqualTo("cancelled");
        assertThat(times("")).isEmpty();
        assertThat(times("&status=cancelled")).containsExactly("2025-11-13T09:00");
        assertThat(patch("/appointments/" + id, "{\"when\":\"2025-11-14T10:00\"}")
                        .status())
                .isEqualTo(409);

        assertThat(patch("/appointments/" + id, "{\"status\":\"booked\"}").status())
                .isEqualTo(200);
        assertThat(times("")).containsExactly("2025-11-13T09:00");
    }
}
