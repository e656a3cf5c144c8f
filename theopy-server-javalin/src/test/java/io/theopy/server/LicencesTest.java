package io.theopy.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is shipped may be shipped: the bill of materials of this build against the table of the handbook. */
class LicencesTest {
    private static final Path BILL = Path.of("target", "bom.json");
    private static final Path ALLOWED = Path.of("..", "docs", "licences.md");
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| [^|]+ \\|$", Pattern.MULTILINE);

    @Test
    void everyLibraryOffersALicenceThatTheHandbookAllows() throws IOException {
        Set<String> allowed = allowed();
        Map<String, Set<String>> others = new TreeMap<>(licences());
        others.values().removeIf(offered -> offered.stream().anyMatch(allowed::contains));

        assertThat(others)
                .as("libraries without a licence that docs/licences.md allows")
                .isEmpty();
    }

    @Test
    void theBillListsWhatAServerRunsOn() throws IOException {
        assertThat(licences())
                .containsKeys("io.javalin:javalin", "org.xerial:sqlite-jdbc", "ch.qos.logback:logback-core");
    }

    @Test
    void noLicenceIsAllowedThatNothingNeeds() throws IOException {
        Set<String> offered = licences().values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(offered).containsAll(allowed());
    }

    private static Set<String> allowed() throws IOException {
        Set<String> allowed = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(ALLOWED));
        while (rows.find()) {
            allowed.add(rows.group(1));
        }
        allowed.remove("licence");
        return allowed;
    }

    /** Names of licences by {@code group:name}; one that says an identifier and one that says a name are alike. */
    private static Map<String, Set<String>> licences() throws IOException {
        assertThat(BILL).as("the build writes it before the tests: mvn verify").exists();
        Map<String, Set<String>> found = new TreeMap<>();
        for (JsonNode library : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
            Set<String> names = new TreeSet<>();
            for (JsonNode licence : library.path("licenses")) {
                JsonNode id = licence.at("/license/id");
                names.add(id.isMissingNode() ? licence.at("/license/name").asText() : id.asText());
            }
            found.put(
                    library.path("group").asText() + ":" + library.path("name").asText(), names);
        }
        return found;
    }
}
