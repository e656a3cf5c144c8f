package io.theopy.nlu.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The catalogue as tools of OpenAI's function calling, one for each intent that is not a dialogue act, and one that
 * means none of them. Schemas keep to what its strict mode allows: every slot is required, and may be null. Immutable.
 */
final class IntentTools {
    static final String NONE = "none_of_these";

    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 160;

    private final Map<String, Intent> intents = new LinkedHashMap<>();

    IntentTools(IntentCatalog catalog) {
        catalog.intents().stream()
                .filter(intent -> !intent.isDialogueAct() && !intent.name().equals(NONE))
                .forEach(intent -> intents.put(intent.name(), intent));
    }

    /** The intent behind a tool, if that tool was offered. */
    Optional<Intent> find(String tool) {
        return Optional.ofNullable(intents.get(tool));
    }

    ArrayNode json(Language language) {
        ArrayNode tools = JsonNodeFactory.instance.arrayNode();
        intents.values().forEach(intent -> addTool(tools, intent.name(), description(intent, language), intent));
        addFunction(tools, NONE, "The sentence asks for something else, for several things, or for nothing.");
        return tools;
    }

    private static String description(Intent intent, Language language) {
        String said = intent.templates(language).stream()
                .map(SentenceTemplate::source)
                .filter(source -> source.length() <= LONGEST_EXAMPLE)
                .limit(EXAMPLES)
                .collect(Collectors.joining(" / "));
        return intent.name().replace('_', ' ') + (said.isEmpty() ? "" : "; said like: " + said);
    }

    private static void addTool(ArrayNode tools, String name, String description, Intent intent) {
        ObjectNode parameters = addFunction(tools, name, description);
        for (Slot slot : intent.slots()) {
            ObjectNode property = parameters.withObject("/properties").putObject(slot.name());
            property.putArray("type").add("string").add("null");
            property.put("description", Formats.describe(slot));
            if (!slot.choices().isEmpty()) {
                ArrayNode values = property.putArray("enum");
                slot.choices().keySet().forEach(values::add);
                values.addNull();
            }
            parameters.withArray("/required").add(slot.name());
        }
    }

    /** Adds a function without parameters; returns their schema. */
    private static ObjectNode addFunction(ArrayNode tools, String name, String description) {
        ObjectNode function =
                tools.addObject().put("type", "function").putObject("function").put("name", name);
        function.put("description", description).put("strict", true);
        ObjectNode parameters = function.putObject("parameters").put("type", "object");
        parameters.putObject("properties");
        parameters.putArray("required");
        return parameters.put("additionalProperties", false);
    }
}
