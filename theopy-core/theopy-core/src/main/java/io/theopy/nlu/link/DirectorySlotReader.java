package io.theopy.nlu.link;

import io.theopy.intent.Domain;
import io.theopy.intent.Slot;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads answers with the typed recognisers, and names with the ERP's directory. Thread-safe. */
public final class DirectorySlotReader implements SlotReader {
    /** What an answer begins with before it comes to the point: "it's for ...", « c'est pour ... ». */
    private static final Set<String> LEAD_INS = Set.of(
            "it", "'s", "is", "that", "for", "with", "at", "to", "by", "the", "please", "named", "called", "c'", "est",
            "pour", "avec", "chez", "a", "par", "le", "la", "les", "l'", "appelle", "nomme", "s'", "au", "du", "de");

    private final EntityLinker linker;
    private final NameCleaner names;
    private final Set<String> nouns;

    /** A reader of names without words of their own kind of business. */
    public DirectorySlotReader(EntityDirectory directory) {
        this(directory, Domain.NONE);
    }

    /** @param domain the words that the directory's names are made of, and what comes before them */
    public DirectorySlotReader(EntityDirectory directory, Domain domain) {
        this.linker = new EntityLinker(directory, domain);
        this.names = new NameCleaner(domain);
        this.nouns = domain.entityNouns();
    }

    @Override
    public Optional<SlotValue> read(Slot slot, Utterance answer, LocalDateTime now) {
        if (answer.tokens().isEmpty()) {
            return Optional.empty();
        }
        return switch (slot.type()) {
            case ENTITY ->
                Optional.of(linker.link(new EntityKind(slot.kind().name()), point(answer), answer.language()));
            case NAME, CITY -> Optional.of(SlotValue.of(names.clean(point(answer), answer.language()), point(answer)));
            case TEXT -> Optional.of(SlotValue.of(answer.original(), answer.original()));
            case CHOICE -> choice(slot, answer);
            default -> typed(slot, answer, now);
        };
    }

    private static Optional<SlotValue> typed(Slot slot, Utterance answer, LocalDateTime now) {
        return SlotRecognizers.parseWhole(slot, answer, now).map(match -> match.as(answer.original()));
    }

    private static Optional<SlotValue> choice(Slot slot, Utterance answer) {
        return Optional.of(answer.normalized())
                .filter(slot.choices()::containsKey)
                .map(value -> SlotValue.of(value, answer.original()));
    }

    /** The answer without its lead-in, unless it is nothing else. */
    private String point(Utterance answer) {
        List<Token> tokens = answer.tokens();
        int from = 0;
        while (from < tokens.size() - 1 && isLeadIn(tokens.get(from).form())) {
            from++;
        }
        return answer.original(from, tokens.size());
    }

    private boolean isLeadIn(String form) {
        return LEAD_INS.contains(form) || nouns.contains(form);
    }
}
