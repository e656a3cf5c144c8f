package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import org.junit.jupiter.api.Test;

class ClientsTest extends Running {
    @Test
    void namesAreFoundByAPartWithoutAccentsAndCase() {
        assertThat(get("/clients?name=marche").at("/items/0/name")).isEqualTo("Pharmacie du Marché");
        assertThat(get("/clients?name=L%27%C3%89GLISE").at("/items/0/name")).isEqualTo("Pharmacie de l'Église");
        assertThat(get("/clients?name=dupont").json().path("total").asInt()).isEqualTo(2);
        assertThat(get("/clients?name=%25").json().path("total").asInt())
                .as("no pattern language")
                .isEqualTo(get("/clients").json().path("total").asInt());
    }

    @Test
    void citiesAreFoundWhole() {
        assertThat(get("/clients?city=lyon").json().findValuesAsText("name"))
                .containsExactly("Pharmacie du Marché", "John Doe");
        assertThat(get("/clients?city=lyo").json().path("total").asInt()).isZero();
        assertThat(get("/clients?city=nimes&name=fontaine").json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void oneIsShownByItsId() {
        Reply reply = get("/clients/1");

        assertThat(reply.at("/name")).isEqualTo("Pharmacie de la Gare");
        assertThat(reply.at("/city")).isEqualTo("Clermont-Ferrand");
        assertThat(get("/clients/4711").status()).isEqualTo(404);
    }

    @Test
    void aNewOneNeedsOnlyAName() {
        Reply made = post("/clients", "{\"name\":\"Pharmacie Toute Neuve\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().has("phone")).isFalse();
        assertThat(get("/clients/" + made.at("/id")).at("/name")).isEqualTo("Pharmacie Toute Neuve");
        assertThat(get("/clients?name=toute+neuve").json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void aNewOneComesWithItsAppointmentInOneTransaction() {
        Reply made = post(
                "/clients",
                "{\"name\":\"Anne Roy\",\"phone\":\"+33478123456\",\"email\":\"a.roy@b.example\",\"city\":\"Lyon\","
                        + "\"appointment\":\"2025-11-20T14:00\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/phone")).isEqualTo("+33478123456");
        assertThat(made.at("/appointment/when")).isEqualTo("2025-11-20T14:00");
        assertThat(made.at("/appointment/duration")).isEqualTo("PT30M");
        assertThat(get("/appointments?client=" + made.at("/id")).at("/items/0/client"))
                .isEqualTo("Anne Roy");
        assertThat(teepy.sandbox.effects()).hasSize(1);
    }

    @Test
    void aWrongAppointmentLeavesNoClientBehind() {
        int before = teepy.sandbox.snapshot().clients().size();

        Reply refused = post("/clients", "{\"name\":\"Anne Roy\",\"appointment\":\"2025-11-20\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(teepy.sandbox.snapshot().clients()).hasSize(before);
    }

    @Test
    void whoMayNotBookMayNotCreateWithAnAppointmentEither() {
        String body = "{\"name\":\"Anne Roy\",\"appointment\":\"2025-11-20T14:00\"}";

        Reply withAppointment = teepy.write("commercial", "POST", "/clients", body, SandboxClient.newKey());
        Reply without =
                teepy.write("commercial", "POST", "/clients", "{\"name\":\"Anne Roy\"}", SandboxClient.newKey());

        assertThat(withAppointment.status()).isEqualTo(403);
        assertThat(without.status()).isEqualTo(201);
    }

    @Test
    void whatIsNotMentionedInAChangeStays() {
        Reply changed = patch("/clients/1", "{\"phone\":\"0199001234\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/phone")).isEqualTo("0199001234");
        assertThat(changed.at("/email")).isEqualTo("contact@pharmacie-gare.example");

        patch("/clients/1", "{\"city\":\"Nîmes\"}");
        assertThat(get("/clients?city=NIMES&name=gare").json().path("total").asInt())
                .isEqualTo(1);
    }
}
