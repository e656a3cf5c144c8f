package io.theopy.server.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lies under {@code deploy/}. */
public final class DeployFiles {
    public static final Path FOLDER = Path.of("..", "deploy").toAbsolutePath().normalize();

    private DeployFiles() {}

    static JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(FOLDER.resolve(file).toFile());
    }

    /** A copy of Prometheus' part, with the secrets that it wants. */
    public static Path copyOfPrometheus(Path into) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("prometheus"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, into.resolve(file.getFileName()));
            }
        }
        Path token = into.resolve("secrets").resolve("theopy-token");
        Files.createDirectories(into.resolve("secrets"));
        Files.writeString(token, "a-token");
        return into;
    }

    /** One question of a dashboard. */
    public record Query(String panel, String expression) {}

    public static List<Query> queries() throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String board : List.of("theopy-operations.json", "theopy-kpis.json")) {
            JsonNode json = new ObjectMapper()
                    .readTree(FOLDER.resolve("grafana").resolve(board).toFile());
            for (JsonNode panel : json.path("panels")) {
                panel.path("targets")
                        .forEach(target -> queries.add(new Query(
                                board + ": " + panel.path("title").asText(),
                                target.path("expr").asText())));
            }
        }
        return queries;
    }
}
