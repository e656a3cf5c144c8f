package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WorkSessionsTest extends Running {
    private Reply as(String user, String path, String json) {
        return teepy.write(user, "POST", path, json, SandboxClient.newKey());
    }

    @Test
    void oneIsStartedNotedInAndEnded() {
        Reply started = as("operator", "/sessions", "{\"client\":1}");
        String path = "/sessions/" + started.at("/id");
        as("operator", path + "/lines", "{\"comment\":\"checked the printer\",\"duration\":\"PT20M\"}");
        Reply noted = as("operator", path + "/lines", "{\"comment\":\"swept\"}");
        Reply ended = as("operator", path + "/close", "{\"comment\":\"all done\"}");

        assertThat(started.status()).isEqualTo(201);
        assertThat(started.at("/status")).isEqualTo("open");
        assertThat(started.at("/started")).isEqualTo("2025-11-12T12:00");
        assertThat(started.json().has("ended")).isFalse();
        assertThat(noted.json().path("lines")).hasSize(2);
        assertThat(noted.at("/lines/0/duration")).isEqualTo("PT20M");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.at("/status")).isEqualTo("closed");
        assertThat(ended.at("/comment")).isEqualTo("all done");
        assertThat(teepy.get("operator", path).text()).isEqualTo(ended.text());
    }

    @Test
    void aUserHasOneOpenOneAtMost() {
        as("operator", "/sessions", "{\"client\":1}");

        Reply second = as("operator", "/sessions", "{\"client\":2}");
        Reply another = as("contractor", "/sessions", "{\"client\":2}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/detail")).contains("Pharmacie de la Gare");
        assertThat(another.status()).isEqualTo(201);
    }

    @Test
    void thatHoldsWhenAllComeAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        List<Future<Reply>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sent.add(pool.submit(() -> as("operator", "/sessions", "{\"client\":1}")));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Reply> reply : sent) {
            statuses.add(reply.get().status());
        }
        pool.shutdown();

        assertThat(statuses).filteredOn(s -> s == 201).hasSize(1);
        assertThat(statuses).filteredOn(s -> s == 409).hasSize(19);
    }

    @Test
    void aClosedOneTakesNothingMore() {
        String path =
                "/sessions/" + as("operator", "/sessions", "{\"client\":1}").at("/id");
        as("operator", path + "/close", "");

        assertThat(as("operator", path + "/close", "{}").status()).isEqualTo(409);
        assertThat(as("operator", path + "/lines", "{\"comment\":\"late\"}").status())
                .isEqualTo(409);
    }

    @Test
    void anotherUsersIsOnlyForThoseWhoOversee() {
        String path =
                "/sessions/" + as("operator", "/sessions", "{\"client\":1}").at("/id");

        assertThat(as("contractor", path + "/lines", "{\"comment\":\"mine\"}").status())
                .isEqualTo(403);
        assertThat(as("contractor", path + "/close", "{}").status()).isEqualTo(403);
        assertThat(as("manager", path + "/close", "{}").status()).isEqualTo(200);
    }

    @Test
    void theyAreFoundByUserStatusClientAndPeriodOpenOnesFirst() {
        as("operator", "/sessions", "{\"client\":2}");

        assertThat(teepy.get("operator", "/sessions?user=me").at("/items/0/status"))
                .isEqualTo("open");
        assertThat(teepy.get("operator", "/sessions?user=me").json().findValuesAsText("user"))
                .containsOnly("operator");
        assertThat(get("/sessions?user=operator&status=open")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/sessions?user=me&status=open").json().path("total").asInt())
                .isZero();
        assertThat(get("/sessions?client=2&status=open").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(get("/sessions?period=2025-11-12").json().findValuesAsText("started"))
                .containsExactly("2025-11-12T12:00");
    }
}
