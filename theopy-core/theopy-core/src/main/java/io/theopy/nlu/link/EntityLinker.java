package io.theopy.nlu.link;

import io.theopy.intent.Domain;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.EntityIndex.Match;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds out which entry of the directory was meant by a spoken or typed name.
 *
 * <p>Compares spelling and sound (French and English), forgives what recognisers and fingers get wrong, and would rather
 * not link than link to another one: every word that tells names apart must be accounted for, and the best entry must be
 * clearly ahead. Thread-safe; follows the directory: a new list from it is indexed on first use.
 */
public final class EntityLinker {
    /** The least score to link by, of at most 1. */
    private static final double LINK = 0.85;

    /** Entries this close to the best are as good as it. */
    private static final double MARGIN = 0.05;

    /** A name that fits more entries than this names none of them. */
    private static final int MOST_CANDIDATES = 10;

    private final EntityDirectory directory;
    private final ReservedWords reserved;
    private final NameWords words;
    private final NameReader reader;
    private final NameCleaner cleaner;
    private final Map<EntityKind, EntityIndex> indices = new ConcurrentHashMap<>();

    /** A linker for names without words of their own kind of business. */
    public EntityLinker(EntityDirectory directory) {
        this(directory, Domain.NONE);
    }

    /** @param domain the words that the directory's names are made of */
    public EntityLinker(EntityDirectory directory, Domain domain) {
        this(directory, ReservedWords.none(), NameWords.of(domain));
    }

    private EntityLinker(EntityDirectory directory, ReservedWords reserved, NameWords words) {
        this.directory = directory;
        this.words = words;
        this.reader = new NameReader(words);
        this.cleaner = new NameCleaner(words);
        this.reserved = reserved;
    }

    /** The same that finds no name in a sentence by reserved words; where a name is asked for it may have any. */
    public EntityLinker reserving(ReservedWords reservedWords) {
        return new EntityLinker(directory, reservedWords, this.words);
    }

    /**
     * The entry that {@code said} names. Several equally good: all of them as candidates, and the cleaned words as value.
     * None: no candidates, and the cleaned words.
     */
    public SlotValue link(EntityKind kind, String said, Language language) {
        List<DirectoryEntry> fitting = fitting(index(kind), reader.read(said), language);
        if (fitting.size() == 1) {
            return SlotValue.linked(fitting.get(0), said);
        }
        return new SlotValue(cleaner.clean(said, language), said, fitting);
    }

    /**
     * Entries whose names are much like {@code said}, which names none of them: those that share most of the words that
     * tell names apart. At most three, best first; where more are as good, none is.
     */
    public List<DirectoryEntry> near(EntityKind kind, String said, Language language) {
        return directory.entries(kind).isEmpty()
                ? List.of()
                : new NearNames(index(kind)).of(reader.read(said), language);
    }

    /** Entries whose names are but a letter or two away from {@code said}, which names none of them; best first. */
    public List<DirectoryEntry> mistyped(EntityKind kind, String said) {
        return directory.entries(kind).isEmpty()
                ? List.of()
                : new MistypedNames(index(kind).names()).of(reader.read(said));
    }

    /**
     * The names of the directory that occur in a sentence, in order, not overlapping. A hint, not a decision: short names
     * may be ordinary words.
     */
    public List<EntityMention> mentions(EntityKind kind, Utterance said) {
        // How the words of a sentence sound is costly to find out, and of no use without names to compare.
        return directory.entries(kind).isEmpty()
                ? List.of()
                : new MentionFinder(index(kind), reader, reserved, LINK, MARGIN).find(said);
    }

    /**
     * Whether what was heard as {@code value} may as well be another's name: a linked one that was not heard word for
     * word or that sounds like a second one, a new one that shares a word with one that is known.
     */
    public boolean mayBeAnother(EntityKind kind, SlotValue value, Language language) {
        EntityIndex index = index(kind);
        List<NamePart> name = reader.read(value.value());
        if (value.candidates().isEmpty()) {
            return index.sharesWord(name, language);
        }
        DirectoryEntry linked = value.candidates().get(0);
        return !isWordForWord(reader.read(value.said()), name)
                || index.ranked(name, language).stream()
                        .anyMatch(
                                match -> match.score() >= LINK && !match.entry().equals(linked));
    }

    /**
     * Whether {@code value} was linked to an entry whose name only looks or sounds like what was written: an accent, a
     * case, a hyphen or a short form makes no difference, another letter does.
     */
    public boolean isOnlyNear(SlotValue value) {
        List<NamePart> said = reader.read(value.said());
        return value.candidates().size() == 1
                && !isWordForWord(said, reader.read(value.value()))
                && !letters(reader.read(value.value())).contains(letters(said));
    }

    /** The words that tell names apart in one: "Grand Pré" is "Grandpré". */
    private static String letters(List<NamePart> name) {
        return name.stream().filter(NamePart::isContent).map(NamePart::meaning).collect(Collectors.joining());
    }

    /** Whether all that was said stands in the name as it is. */
    private static boolean isWordForWord(List<NamePart> said, List<NamePart> name) {
        Set<String> words = name.stream().map(NamePart::meaning).collect(Collectors.toSet());
        return said.stream().filter(NamePart::isContent).map(NamePart::meaning).allMatch(words::contains);
    }

    private static List<DirectoryEntry> fitting(EntityIndex index, List<NamePart> said, Language language) {
        List<DirectoryEntry> named = index.named(said);
        if (!named.isEmpty()) {
            return atMost(named);
        }
        List<Match> ranked = index.ranked(said, language);
        if (ranked.isEmpty() || ranked.get(0).score() < LINK) {
            return List.of();
        }
        double asGood = ranked.get(0).score() - MARGIN;
        return atMost(ranked.stream()
                .takeWhile(match -> match.score() > asGood)
                .map(Match::entry)
                .toList());
    }

    private static List<DirectoryEntry> atMost(List<DirectoryEntry> entries) {
        return entries.size() > MOST_CANDIDATES ? List.of() : entries;
    }

    private EntityIndex index(EntityKind kind) {
        List<DirectoryEntry> entries = directory.entries(kind);
        EntityIndex known = indices.get(kind);
        if (known != null && known.isOf(entries)) {
            return known;
        }
        EntityIndex fresh = new EntityIndex(entries, reserved, words);
        indices.put(kind, fresh);
        return fresh;
    }
}
