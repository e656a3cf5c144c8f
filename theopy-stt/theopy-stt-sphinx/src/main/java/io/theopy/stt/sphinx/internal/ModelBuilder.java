package io.theopy.stt.sphinx.internal;

import io.theopy.spi.DirectoryEntry;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EntityKind;
import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.language.CommandSentences;
import io.theopy.stt.sphinx.internal.language.GeneralEnglish;
import io.theopy.stt.sphinx.internal.language.NgramCounter;
import io.theopy.stt.sphinx.internal.language.NgramEstimator;
import io.theopy.stt.sphinx.internal.language.NgramEstimator.Smoothing;
import io.theopy.stt.sphinx.internal.language.NgramModel;
import io.theopy.stt.sphinx.internal.language.SaidWords;
import io.theopy.stt.sphinx.internal.lexicon.Lexicon;
import io.theopy.stt.sphinx.internal.lexicon.Pronouncer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts a {@link SpeechModel} together from the catalogue, the ERP's names, and English at large. */
final class ModelBuilder {
    private static final int SENTENCES = 20_000;
    private static final float USUAL_WEIGHT = 1;
    private static final float CATALOG_WEIGHT = 0.5f;
    private static final float NAME_PAIR_WEIGHT = 0.3f;
    private static final int GENERAL_WORDS = 3_000;
    private static final Smoothing SMOOTHING = new Smoothing(1, 0.5f);
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]+('[a-z]+)?");

    private final AcousticModel acoustic;
    private final SaidWords said = SaidWords.load();
    private final List<String> names = new ArrayList<>();
    private final CommandSentences sentences;

    private ModelBuilder(EngineContext context) {
        this.acoustic = AcousticModel.load();
        List<String> clients = names(context, EntityKind.CLIENT);
        List<String> operators = names(context, EntityKind.OPERATOR);
        names.addAll(clients);
        names.addAll(operators);
        this.sentences = new CommandSentences(context.catalog(), clients, operators, said);
    }

    static SpeechModel build(EngineContext context) {
        ModelBuilder builder = new ModelBuilder(context);
        Narrow narrow = new Narrow(builder.acoustic);
        return new SpeechModel(builder.acoustic, builder.commands(), narrow.answers(), narrow.numbers());
    }

    private static List<String> names(EngineContext context, EntityKind kind) {
        return context.directory().entries(kind).stream()
                .map(DirectoryEntry::name)
                .toList();
    }

    private Grammar commands() {
        GeneralEnglish english = GeneralEnglish.load();
        List<List<String>> usual = sentences.usual(SENTENCES).toList();
        List<List<String>> others = sentences.sample(SENTENCES).toList();
        Set<String> words = new TreeSet<>();
        usual.forEach(words::addAll);
        others.forEach(words::addAll);
        Stream.of(
                        said.firstNames(),
                        said.lastNames(),
                        said.cities(),
                        said.companies(),
                        said.people(),
                        said.texts(),
                        names)
                .flatMap(List::stream)
                .map(CommandSentences::words)
                .forEach(words::addAll);
        english.mostFrequent(GENERAL_WORDS).stream()
                .filter(word -> PLAIN_WORD.matcher(word).matches())
                .forEach(words::add);
        List<String> french = new ArrayList<>(said.french());
        french.addAll(names);
        Lexicon lexicon = new Pronouncer(acoustic.phones(), french).lexicon(words);
        NgramCounter counter = new NgramCounter(lexicon.size());
        usual.forEach(sentence -> count(sentence, USUAL_WEIGHT, lexicon, counter));
        others.forEach(sentence -> count(sentence, CATALOG_WEIGHT, lexicon, counter));
        namePairs(lexicon, counter);
        NgramModel language = NgramEstimator.estimate(counter, lexicon.words(), english, SMOOTHING);
        return Grammar.of(lexicon, language, acoustic);
    }

    /** Any last name may follow any first name, not only those that happened to meet in a sentence. */
    private void namePairs(Lexicon lexicon, NgramCounter counter) {
        int[] lastNames = numbers(said.lastNames(), lexicon);
        for (int first : numbers(said.firstNames(), lexicon)) {
            for (int last : lastNames) {
                counter.addPair(first, last, NAME_PAIR_WEIGHT);
            }
        }
    }

    private static int[] numbers(List<String> words, Lexicon lexicon) {
        return words.stream()
                .map(CommandSentences::words)
                .filter(spoken -> spoken.size() == 1)
                .map(spoken -> lexicon.number(spoken.get(0)))
                .flatMapToInt(OptionalInt::stream)
                .toArray();
    }

    /** Counts a sentence unless it holds a word that nobody can pronounce ("pls"). */
    static void count(List<String> sentence, float weight, Lexicon lexicon, NgramCounter counter) {
        int[] numbers = sentence.stream()
                .map(lexicon::number)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
        if (numbers.length == sentence.size()) {
            counter.add(numbers, weight);
        }
    }
}
