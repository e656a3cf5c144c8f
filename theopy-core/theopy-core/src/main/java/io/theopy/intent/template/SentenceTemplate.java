package io.theopy.intent.template;

import java.util.List;
import java.util.Objects;

/**
 * A pattern that stands for many sentences, in the notation that Home Assistant uses: {@code [optional]},
 * {@code (this|that)}, {@code {slot}}, {@code <rule>}. Rules are already expanded here; the nodes of a rule are shared
 * by all templates that use it, so walk a template with a memo by identity or trust its bounded size.
 *
 * @param source the text as the catalogue has it
 * @param root the parsed pattern
 */
public record SentenceTemplate(String source, Node root) {
    public SentenceTemplate {
        Objects.requireNonNull(source, "source must not be null");
        Objects.requireNonNull(root, "root must not be null");
    }

    /** A part of a template. */
    public sealed interface Node {}

    /**
     * Words to be said as they are.
     *
     * @param forms tokenised and folded like an utterance's {@link io.theopy.text.Token#form()}
     * @param text as people write them, with case and accents
     */
    public record Words(List<String> forms, String text) implements Node {
        public Words {
            Objects.requireNonNull(forms, "forms must not be null");
            Objects.requireNonNull(text, "text must not be null");
            forms = List.copyOf(forms);
        }
    }

    /** All parts, one after the other. */
    public record Sequence(List<Node> parts) implements Node {
        public Sequence {
            Objects.requireNonNull(parts, "parts must not be null");
            parts = List.copyOf(parts);
        }

        /** Nothing at all. */
        public static Sequence empty() {
            return new Sequence(List.of());
        }
    }

    /** One of the options; an optional part is an alternative whose last option is an empty sequence. */
    public record Alternatives(List<Node> options) implements Node {
        public Alternatives {
            Objects.requireNonNull(options, "options must not be null");
            options = List.copyOf(options);
        }
    }

    /**
     * The place of a slot's value.
     *
     * @param known whether only an entity that the system knows may stand here ({@code {client!}}): for
     *     templates so short that any words would fit them
     */
    public record SlotReference(String slot, boolean known) implements Node {
        public SlotReference {
            Objects.requireNonNull(slot, "slot must not be null");
        }
    }
}
