package io.theopy.intent;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Parses a YAML text into values with line numbers. Only plain data is read: no tags are resolved to objects, and
 * aliases are refused because they make small files arbitrarily large.
 */
final class YamlFile {
    private static final int LARGEST = 1_000_000;

    private YamlFile() {}

    static Optional<YamlValue> parse(String file, String text, CatalogProblems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(20);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                problems.add(file, 1, "the file is empty");
                return Optional.empty();
            }
            refuseAliases(new YamlValue(file, root), problems);
            return problems.isEmpty() ? Optional.of(new YamlValue(file, root)) : Optional.empty();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(file, line, "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(file, 1, "not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static void refuseAliases(YamlValue root, CatalogProblems problems) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(root.node());
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            if (!seen.add(node)) {
                problems.add(new YamlValue(root.file(), node), "aliases (*name) are not supported; write it out");
                return;
            }
            if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(waiting::push);
            } else if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(entry -> {
                    waiting.push(entry.getKeyNode());
                    waiting.push(entry.getValueNode());
                });
            }
        }
    }
}
