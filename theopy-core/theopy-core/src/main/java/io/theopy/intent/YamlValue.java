package io.theopy.intent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file that knows where it stands, and reports what it should have been. */
record YamlValue(String file, Node node) {
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The fields of a mapping in the order of the file. */
    Map<String, YamlValue> fields(CatalogProblems problems) {
        Map<String, YamlValue> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problems.add(this, "expected \"key: value\" lines here");
            return fields;
        }
        for (NodeTuple entry : mapping.getValue()) {
            YamlValue key = new YamlValue(file, entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                problems.add(key, "expected a name before the colon");
            } else if (fields.putIfAbsent(name.getValue(), new YamlValue(file, entry.getValueNode())) != null) {
                problems.add(key, "'" + name.getValue() + "' is here twice; keep one");
            }
        }
        return fields;
    }

    /** The fields of a mapping of which only some names are known. */
    Map<String, YamlValue> fields(Set<String> known, CatalogProblems problems) {
        Map<String, YamlValue> fields = fields(problems);
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(value, "unknown key '" + name + "'; known here: " + String.join(", ", known));
            }
        });
        return fields;
    }

    /** The items of a list; a lone value counts as a list of one. */
    List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlValue> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlValue(file, item)));
        return items;
    }

    /** The text of a non-empty scalar. */
    Optional<String> text(CatalogProblems problems) {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getValue().isBlank()
                || scalar.getTag().equals(Tag.NULL)) {
            problems.add(this, "expected a text here");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    boolean yes(CatalogProblems problems) {
        String said = text(problems).orElse("false");
        if (!said.equals("true") && !said.equals("false")) {
            problems.add(this, "expected true or false, not '" + said + "'");
        }
        return said.equals("true");
    }
}
