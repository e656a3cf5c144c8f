package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.teepy.sandbox.SandboxClient.Reply;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoicesTest extends Running {
    @Test
    void theFirstOneIsTheOneThatDemosSpeakOf() {
        Reply first = get("/invoices/101");

        assertThat(first.at("/client")).isEqualTo("Pharmacie de la Gare");
        assertThat(first.at("/date")).isEqualTo("2025-10-01");
        assertThat(first.at("/amount")).isEqualTo("150.00");
        assertThat(first.at("/status")).isEqualTo("unpaid");
        assertThat(first.json().path("overdue").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-05", "2025-10-01", "2025-10-20", "2025-11-10", "2025-11-11", "2026-06-30"})
    void onAnyDayThereArePaidUnpaidAndOverdueOnesUpToToday(String today) {
        Clock clock = Clock.fixed(
                LocalDate.parse(today).atTime(9, 0).atZone(SandboxClient.PARIS).toInstant(), SandboxClient.PARIS);
        try (SandboxClient then = SandboxClient.start(SandboxConfig.defaults().withClock(clock))) {
            JsonNode summary = then.get("/invoices/summary").json();

            assertThat(summary.path("count").asInt()).isGreaterThanOrEqualTo(40);
            assertThat(summary.path("paid_count").asInt()).isGreaterThan(5);
            assertThat(summary.path("unpaid_count").asInt())
                    .isGreaterThan(summary.path("overdue_count").asInt());
            assertThat(summary.path("overdue_count").asInt()).isGreaterThan(2);
            assertThat(then.get("/invoices/101").at("/date")).endsWith("-10-01").isLessThanOrEqualTo(today);
            assertThat(then.get("/invoices/150").at("/date")).isEqualTo(today);
        }
    }

    @Test
    void theyAreFoundByAmount() {
        int all = get("/invoices").json().path("total").asInt();
        int cheap = get("/invoices?max_amount=299.99").json().path("total").asInt();
        JsonNode dear = get("/invoices?min_amount=300").json();

        assertThat(cheap).isPositive();
        assertThat(cheap + dear.path("total").asInt()).isEqualTo(all);
        assertThat(dear.path("items")).allSatisfy(invoice -> assertThat(
                        new BigDecimal(invoice.path("amount").asText()))
                .isGreaterThanOrEqualTo(new BigDecimal("300")));
        assertThat(get("/invoices?min_amount=150.00&max_amount=150.00").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(get("/invoices?min_amount=much").status()).isEqualTo(400);
    }

    @Test
    void theyAreFoundByStatus() {
        JsonNode summary = get("/invoices/summary").json();

        assertThat(get("/invoices?status=paid").json().path("total")).isEqualTo(summary.path("paid_count"));
        assertThat(get("/invoices?status=unpaid").json().path("total")).isEqualTo(summary.path("unpaid_count"));
        assertThat(get("/invoices?status=overdue").json().path("total")).isEqualTo(summary.path("overdue_count"));
        assertThat(get("/invoices?status=overdue").json().findValuesAsText("status"))
                .containsOnly("unpaid");
    }

    @Test
    void theyAreFoundByClientAndPeriodWithBothDaysIncluded() {
        assertThat(get("/invoices?client=1").json().findValuesAsText("client")).containsOnly("Pharmacie de la Gare");
        assertThat(get("/invoices?client=1&period=2025-10-01").json().findValuesAsText("number"))
                .containsExactly("101");
        assertThat(get("/invoices?period=2025-09-01/2025-10-01").json().findValuesAsText("date"))
                .containsOnly("2025-10-01");
        assertThat(get("/invoices?period=2025-09-01/2025-09-30")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aSummaryAddsUp() {
        JsonNode all = get("/invoices/summary").json();
        JsonNode gare = get("/invoices/summary?client=1&period=2025-10-01").json();
        JsonNode nobody = get("/invoices/summary?client=4711").json();

        assertThat(amount(all, "paid").add(amount(all, "unpaid"))).isEqualTo(amount(all, "total"));
        assertThat(amount(all, "overdue")).isLessThan(amount(all, "unpaid"));
        assertThat(gare.path("total").asText()).isEqualTo("150.00");
        assertThat(gare.path("overdue_count").asInt()).isEqualTo(1);
        assertThat(nobody.path("total").asText()).isEqualTo("0.00");
    }

    private static BigDecimal amount(JsonNode summary, String field) {
        return new BigDecimal(summary.path(field).asText());
    }

    @Test
    void oneIsMarkedAsPaidAndBack() {
        Reply paid = patch("/invoices/101", "{\"status\":\"paid\"}");

        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.at("/status")).isEqualTo("paid");
        assertThat(paid.json().path("overdue").asBoolean()).isFalse();

        assertThat(patch("/invoices/101", "{\"status\":\"unpaid\"}")
                        .json()
                        .path("overdue")
                        .asBoolean())
                .isTrue();
    }
}
