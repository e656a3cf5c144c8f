package io.theopy.intent;

import java.util.List;

/**
 * A pattern that stands for many sentences, in the notation that Home Assistant uses: {@code [optional]},
 * {@code (this|that)}, {@code {slot}}, {@code <rule>}. Rules are already expanded here.
 *
 * @param source the text as the catalogue has it
 * @param root the parsed pattern
 */
public record SentenceTemplate(String source, Node root) {
    /** A part of a template. */
    public sealed interface Node {}

    /** Words to be said as they are, tokenised and folded like an utterance's {@link io.theopy.text.Token#form()}. */
    public record Words(List<String> forms) implements Node {
        public Words {
            forms = List.copyOf(forms);
        }
    }

    /** All parts, one after the other. */
    public record Sequence(List<Node> parts) implements Node {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** One of the options; an optional part is an alternative with an empty sequence. */
    public record Alternatives(List<Node> options) implements Node {
        public Alternatives {
            options = List.copyOf(options);
        }
    }

    /** The place of a slot's value. */
    public record SlotReference(String slot) implements Node {}
}
