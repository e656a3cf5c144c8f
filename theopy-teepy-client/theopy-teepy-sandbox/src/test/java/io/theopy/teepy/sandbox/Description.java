package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.theopy.teepy.sandbox.SandboxClient.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** {@code docs/teepy-api.yaml}, and whether an answer is as it says. */
final class Description {
    private static final Description PUBLISHED = new Description();

    private final JsonNode root;

    private Description() {
        try {
            this.root = new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("../../docs/teepy-api.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Description get() {
        return PUBLISHED;
    }

    /** All operations as {@code METHOD path}. */
    TreeSet<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    JsonNode operation(String method, String path) {
        return root.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
    }

    /** The names of an operation's parameters of one kind. */
    TreeSet<String> parameters(JsonNode operation, String in) {
        TreeSet<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode resolved = resolve(parameter);
            if (resolved.path("in").asText().equals(in)) {
                names.add(resolved.path("name").asText());
            }
        });
        return names;
    }

    TreeSet<String> bodyFields(JsonNode operation) {
        TreeSet<String> names = new TreeSet<>();
        JsonNode schema = resolve(operation.at("/requestBody/content/application~1json/schema"));
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Fails when an answer of a described operation is not as described. */
    void check(String method, String path, Reply reply) {
        Optional<JsonNode> operation = find(method, path);
        if (operation.isEmpty()) {
            return;
        }
        JsonNode responses = operation.get().path("responses");
        String status = Integer.toString(reply.status());
        JsonNode response = resolve(responses.path(responses.has(status) ? status : status.charAt(0) + "XX"));
        assertThat(response.isMissingNode())
                .as("%s %s may answer %s: %s", method, path, reply.status(), reply.text())
                .isFalse();
        String type = reply.header("Content-Type");
        assertThat(response.path("content").has(type))
                .as("%s as %s", path, type)
                .isTrue();
        List<String> problems = new ArrayList<>();
        check(response.path("content").path(type).path("schema"), reply.json(), "", problems);
        assertThat(problems).as("%s %s: %s", method, path, reply.text()).isEmpty();
    }

    private Optional<JsonNode> find(String method, String path) {
        return operations().stream()
                .filter(o -> o.startsWith(method + " "))
                .map(o -> o.substring(method.length() + 1))
                .filter(template -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]+")))
                // The more special one first: /invoices/summary is no invoice.
                .min(java.util.Comparator.comparingInt(template -> template.indexOf('{') >= 0 ? 1 : 0))
                .map(template -> operation(method, template));
    }

    private JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText("");
        return ref.isEmpty() ? node : root.at(ref.substring(1));
    }

    private void check(JsonNode reference, JsonNode value, String at, List<String> problems) {
        JsonNode schema = resolve(reference);
        JsonNode type = schema.path("type");
        if (type.isTextual() && !fits(type.asText(), value)) {
            problems.add(at + " is not of type " + type.asText() + ": " + value);
            return;
        }
        if (schema.has("enum")) {
            boolean listed = false;
            for (JsonNode choice : schema.path("enum")) {
                listed |= choice.asText().equals(value.asText());
            }
            if (!listed) {
                problems.add(at + " is not one of " + schema.path("enum") + ": " + value);
            }
        }
        if (schema.has("pattern")
                && !value.asText().matches(schema.path("pattern").asText())) {
            problems.add(at + " does not match " + schema.path("pattern") + ": " + value);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                problems.add(at + " lacks " + name);
            }
        });
        if (value.isObject() && schema.has("properties")) {
            value.properties().forEach(field -> {
                if (schema.path("properties").has(field.getKey())) {
                    JsonNode property = schema.path("properties").path(field.getKey());
                    check(property, field.getValue(), at + "/" + field.getKey(), problems);
                } else {
                    problems.add(at + " has an undescribed " + field.getKey());
                }
            });
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), at + "/" + i, problems);
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new AssertionError("unknown type " + type);
        };
    }
}
