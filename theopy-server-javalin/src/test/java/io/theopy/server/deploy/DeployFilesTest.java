package io.theopy.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is there to deploy, held against the programs that will read it. */
class DeployFilesTest {
    private static final Path PROMETHEUS = DeployFiles.FOLDER.resolve("prometheus");
    private static final Path ALERTMANAGER = DeployFiles.FOLDER.resolve("alertmanager");

    @Test
    void prometheusTakesItsConfiguration(@TempDir Path folder) throws Exception {
        Tool.Run run =
                Tool.named("promtool").run(DeployFiles.copyOfPrometheus(folder), "check", "config", "prometheus.yml");

        assertThat(run.said()).contains("SUCCESS");
        assertThat(run.exit()).isZero();
    }

    @Test
    void everyAlertFiresWhenItMustAndOnlyThen() throws Exception {
        Tool.Run run = Tool.named("promtool").run(PROMETHEUS, "test", "rules", "theopy-rules-test.yml");

        assertThat(run.exit()).as(run.said()).isZero();
    }

    @Test
    void anAlertWithAnotherLimitIsFoundOut(@TempDir Path folder) throws Exception {
        DeployFiles.copyOfPrometheus(folder);
        Path rules = folder.resolve("theopy-rules.yml");
        Files.writeString(rules, Files.readString(rules).replace("[1h])) > 10", "[1h])) > 5"));

        Tool.Run run = Tool.named("promtool").run(folder, "test", "rules", "theopy-rules-test.yml");

        assertThat(run.exit()).isNotZero();
        assertThat(run.said()).contains("TheopyExceptions");
    }

    @Test
    void everyAlertHasACaseInWhichItFiresAndOneInWhichItDoesNot() throws IOException {
        Set<String> fire = new TreeSet<>();
        Set<String> stay = new TreeSet<>();
        for (JsonNode test :
                DeployFiles.yaml("prometheus/theopy-rules-test.yml").path("tests")) {
            for (JsonNode alert : test.path("alert_rule_test")) {
                (alert.path("exp_alerts").isEmpty() ? stay : fire)
                        .add(alert.path("alertname").asText());
            }
        }

        assertThat(fire).containsExactlyInAnyOrderElementsOf(alerts());
        assertThat(stay).containsExactlyInAnyOrderElementsOf(alerts());
    }

    @Test
    void whatToDoAboutEveryAlertIsWrittenDown() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "observability.md"));

        for (JsonNode group : DeployFiles.yaml("prometheus/theopy-rules.yml").path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                if (rule.has("alert")) {
                    String name = rule.path("alert").asText();
                    assertThat(page).contains("### " + name + "\n");
                    assertThat(rule.path("annotations").path("what_to_do").asText())
                            .isEqualTo("docs/observability.md#" + name.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    @Test
    void alertmanagerTakesItsConfiguration() throws Exception {
        Tool.Run run = Tool.named("amtool").run(ALERTMANAGER, "check-config", "alertmanager.yml");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("3 receivers");
    }

    @ParameterizedTest
    @CsvSource({"page, 'pager,slack'", "warning, slack", "info, email"})
    void eachSeverityReachesItsPeople(String severity, String receivers) throws Exception {
        Tool.Run run = Tool.named("amtool")
                .run(
                        ALERTMANAGER,
                        "config",
                        "routes",
                        "test",
                        "--config.file=alertmanager.yml",
                        "--verify.receivers=" + receivers,
                        "severity=" + severity);

        assertThat(run.exit()).as(run.said()).isZero();
    }

    @Test
    void everySeverityOfAnAlertHasItsRoute() throws IOException {
        Set<String> severities = new TreeSet<>();
        for (JsonNode group : DeployFiles.yaml("prometheus/theopy-rules.yml").path("groups")) {
            group.path("rules").forEach(rule -> {
                if (rule.has("alert")) {
                    severities.add(rule.path("labels").path("severity").asText());
                }
            });
        }

        assertThat(severities).containsExactly("info", "page", "warning");
    }

    @Test
    void noSecretIsWrittenIntoAFile() throws IOException {
        String routes = Files.readString(ALERTMANAGER.resolve("alertmanager.yml"));

        assertThat(routes)
                .doesNotContain("smtp_auth_password:", "slack_api_url:", "routing_key:", "service_key:", "api_url:");
    }

    private static List<String> alerts() throws IOException {
        List<String> alerts = new ArrayList<>();
        for (JsonNode group : DeployFiles.yaml("prometheus/theopy-rules.yml").path("groups")) {
            group.path("rules").forEach(rule -> {
                if (rule.has("alert")) {
                    alerts.add(rule.path("alert").asText());
                }
            });
        }
        return alerts;
    }
}
