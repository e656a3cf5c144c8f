package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import org.junit.jupiter.api.Test;

class RemindersTest extends Running {
    @Test
    void oneIsAddedForADayOrAnHourWithOrWithoutAClient() {
        Reply day = post("/reminders", "{\"text\":\"call the bank\",\"when\":\"2025-11-20\"}");
        Reply hour =
                post("/reminders", "{\"text\":\"rappeler Zoé 💊\",\"when\":\"2025-11-20T09:30\",\"client\":\"3\"}");

        assertThat(day.status()).isEqualTo(201);
        assertThat(day.at("/when")).isEqualTo("2025-11-20");
        assertThat(day.at("/status")).isEqualTo("pending");
        assertThat(day.json().has("client")).isFalse();
        assertThat(hour.at("/when")).isEqualTo("2025-11-20T09:30");
        assertThat(hour.at("/client")).isEqualTo("Pharmacie de la Nuit");
        assertThat(get("/reminders/" + hour.at("/id")).at("/text")).isEqualTo("rappeler Zoé 💊");
    }

    @Test
    void oneIsTreatedAndPutBack() {
        String path = "/reminders/"
                + post("/reminders", "{\"text\":\"x\",\"when\":\"2025-11-20\"}").at("/id");

        assertThat(patch(path, "{\"status\":\"treated\"}").at("/status")).isEqualTo("treated");
        Reply again = patch(path, "{\"status\":\"pending\",\"when\":\"2025-12-01T08:00\",\"text\":\"y\"}");

        assertThat(again.at("/status")).isEqualTo("pending");
        assertThat(again.at("/when")).isEqualTo("2025-12-01T08:00");
        assertThat(again.at("/text")).isEqualTo("y");
    }

    @Test
    void theyAreFoundByStatusClientAndPeriodInTheOrderOfTheirTime() {
        post("/reminders", "{\"text\":\"late\",\"when\":\"2025-12-24T23:59\",\"client\":5}");
        post("/reminders", "{\"text\":\"next day\",\"when\":\"2025-12-25\",\"client\":5}");
        post("/reminders", "{\"text\":\"early\",\"when\":\"2025-12-24\",\"client\":5}");

        assertThat(get("/reminders?period=2025-12-24").json().findValuesAsText("text"))
                .containsExactly("early", "late");
        assertThat(get("/reminders?client=5&status=pending&period=2025-12-01/2025-12-31")
                        .json()
                        .findValuesAsText("text"))
                .containsExactly("early", "late", "next day");
        assertThat(get("/reminders?status=treated").json().findValuesAsText("status"))
                .containsOnly("treated");
    }
}
