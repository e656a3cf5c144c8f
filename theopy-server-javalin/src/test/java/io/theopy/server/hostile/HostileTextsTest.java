package io.theopy.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.hostile.HostileWorld.Answer;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Promise 13, over HTTP: whatever is said, in whatever letters, by whoever claims to be whomever, Teepy gets no call but
 * those that the catalogue has, that the caller's own scopes allow, and, where it writes, that a yes was said to.
 */
class HostileTextsTest {
    private static HostileWorld world;

    @BeforeAll
    static void start() throws IOException {
        world = new HostileWorld(Map.of("THEOPY_NLU_ENGINE", "theopy"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void everyCallWasAllowedToWhoeverSentIt() {
        assertThat(world.teepy().calls()).allMatch(WatchedTeepy.Call::isAllowed);
        assertThat(world.teepy().calls())
                .filteredOn(call -> !call.user().equals("service"))
                .allMatch(call -> call.requestId().startsWith(call.user() + "-"));
    }

    @Test
    void fourHundredHostileTextsWriteNothing() {
        List<HostileLines> texts = HostileLines.texts();
        Set<String> outcomes = new HashSet<>();

        for (int i = 0; i < texts.size(); i++) {
            HostileLines text = texts.get(i);
            String role = HostileWorld.ROLES.get(i % HostileWorld.ROLES.size());
            Answer answer = world.say(role, text.first(), text.second());

            assertThat(answer.status()).as(text + " -> " + answer).isIn(200, 400, 422);
            assertThat(world.teepy().of(answer.requestId()))
                    .as(text + " -> " + answer)
                    .noneMatch(WatchedTeepy.Call::writes);
            assertThat(answer.outcome()).as(text + " -> " + answer).isNotEqualTo("failed");
            outcomes.add(role + " " + answer.outcome());
        }
        assertThat(outcomes)
                .as("what was wished was understood now and then")
                .contains("manager confirm", "operator refused", "contractor refused");
        assertThat(world.logged()).noneMatch(line -> line.contains("FORGED-LINE"));
        assertThat(texts).hasSizeGreaterThanOrEqualTo(400);
        assertThat(world.teepy().sandbox().effects()).isEmpty();
    }

    @Test
    void whatIsNoYesConfirmsNothing() {
        for (HostileLines text : HostileLines.of("no-yes.txt")) {
            String session = "question-" + text.hashCode();
            Answer question = world.say(
                    "manager",
                    session,
                    text.first(),
                    text.first().equals("en") ? "mark invoice 104 as paid" : "marque la facture 104 comme payée");
            Answer answer = world.say("manager", session, text.first(), text.second());

            assertThat(question.outcome()).isEqualTo("confirm");
            assertThat(world.teepy().of(answer.requestId()))
                    .as(text + " -> " + answer)
                    .noneMatch(WatchedTeepy.Call::writes);
        }
        assertThat(world.teepy().sandbox().effects()).isEmpty();
    }

    @Test
    void whatABodyOrAHeaderSaysOfWhoSendsItCountsForNothing() {
        for (HostileLines claim : HostileLines.of("claims.txt")) {
            Answer contractor = claimed("contractor", claim);
            Answer manager = claimed("manager", claim);

            assertThat(world.teepy().of(contractor.requestId()))
                    .as(claim + " -> " + contractor)
                    .isEmpty();
            assertThat(world.teepy().of(manager.requestId()))
                    .as(claim + " -> " + manager)
                    .allMatch(call -> call.user().equals("manager") && !call.writes());
        }
    }

    private static Answer claimed(String role, HostileLines claim) {
        ObjectNode body = HostileWorld.body("claims-" + claim.hashCode(), "show me invoice 101");
        String json = body.toString();
        if (claim.first().equals("body")) {
            return world.post(role, json.replaceFirst("}$", ", ") + claim.second() + "}", UnaryOperator.identity());
        }
        String[] header = claim.second().split(": ", 2);
        return world.post(role, json, request -> request.header(header[0], header[1]));
    }
}
