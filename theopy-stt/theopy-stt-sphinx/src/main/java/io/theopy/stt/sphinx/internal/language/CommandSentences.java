package io.theopy.stt.sphinx.internal.language;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.SlotType;
import io.theopy.intent.sentence.GeneratedSentence;
import io.theopy.intent.sentence.SentenceGenerator;
import io.theopy.spi.EngineException;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What users may be expected to say: sentences of the catalogue as lists of spoken words. Every intent has a fixed share
 * of them, however many ways to say it the catalogue has; hints and what is out of scope, which are there to learn to
 * tell intents apart, are not expected at all. Names that the ERP does not know are places of {@link WordKinds}.
 */
public final class CommandSentences {
    /** Fixed, so that the same catalogue gives the same recogniser. */
    private static final long SEED = 20_251_103;

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^a-z']+");
    private static final Pattern NOT_IN_SENTENCES = Pattern.compile("[^a-z'<>]+");
    private static final Pattern STRAY_APOSTROPHE = Pattern.compile("(?<![a-z])'|'(?![a-z])");

    private static final int VARIETY_OF_TEXT = 5;
    private static final String USUAL = "usual.yaml";

    private final IntentCatalog catalog;
    private final List<String> clients;
    private final List<String> operators;
    private final SaidWords said;

    public CommandSentences(IntentCatalog catalog, List<String> clients, List<String> operators, SaidWords said) {
        this.catalog = catalog;
        this.clients = clients;
        this.operators = operators;
        this.said = said;
    }

    /** About {@code count} English sentences of the catalogue, as many of each intent; the same ones at every call. */
    public Stream<List<String>> sample(int count) {
        return sample(catalog.intents(), count);
    }

    /**
     * About {@code count} of the most usual ways to say the catalogue's intents: chosen ones of those that it shares with
     * Teepy's, its own of the others.
     */
    public Stream<List<String>> usual(int count) {
        IntentCatalog usual = loadUsual();
        List<Intent> intents = catalog.intents().stream()
                .map(intent -> usual.find(intent.name()).orElse(intent))
                .toList();
        return sample(intents, count);
    }

    /** Lists of writes are said in the words of the single ones, which would become rarer beside them. */
    private Stream<List<String>> sample(List<Intent> all, int count) {
        List<Intent> intents =
                all.stream().filter(intent -> intent.forEach().isEmpty()).toList();
        int each = intents.isEmpty() ? 0 : (count + intents.size() - 1) / intents.size();
        return intents.stream().flatMap(intent -> sample(intent, each * variety(intent)));
    }

    /** An intent's sentences are chosen apart, so that a change to one leaves the others as they were. */
    private Stream<List<String>> sample(Intent intent, int count) {
        Random random = new Random(SEED + intent.name().hashCode());
        SpokenSlots slots = new SpokenSlots(said, clients, operators, random);
        return SentenceGenerator.sample(intent, Language.EN, random, count, slots)
                .map(GeneratedSentence::text)
                .map(text -> split(text, NOT_IN_SENTENCES))
                .filter(words -> !words.isEmpty());
    }

    /** Free text takes more sentences to show what may come before and after it. */
    private static int variety(Intent intent) {
        return intent.slots().stream().anyMatch(slot -> slot.type() == SlotType.TEXT) ? VARIETY_OF_TEXT : 1;
    }

    private static IntentCatalog loadUsual() {
        try (InputStream in = CommandSentences.class.getResourceAsStream(USUAL)) {
            if (in == null) {
                throw new EngineException("the jar lacks " + USUAL + "; build it again");
            }
            return IntentCatalog.parse(USUAL, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EngineException(USUAL + " cannot be read", e);
        }
    }

    /** The words of a text as they are spoken: lower case, without diacritics, hyphens or digits. */
    public static List<String> words(String text) {
        return split(text, NOT_IN_WORDS);
    }

    private static List<String> split(String text, Pattern between) {
        String plain = STRAY_APOSTROPHE.matcher(TextPreprocessor.fold(text)).replaceAll(" ");
        return between.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }
}
