package io.theopy.nlu.llm;

import java.util.Map;

/** What a model's answer came to. */
sealed interface ModelAnswer {
    /** It called one of the offered tools, with arguments of the right names and types; their values are not checked. */
    record Call(String tool, Map<String, String> arguments) implements ModelAnswer {
        public Call {
            arguments = Map.copyOf(arguments);
        }
    }

    /** It said that none of the tools fits. */
    record NoneFits() implements ModelAnswer {}

    /** It cannot be used; {@code reason} is ours and holds none of its text. */
    record Unusable(String reason) implements ModelAnswer {}
}
