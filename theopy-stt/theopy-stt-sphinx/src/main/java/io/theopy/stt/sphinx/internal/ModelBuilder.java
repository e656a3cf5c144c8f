package io.theopy.stt.sphinx.internal;

import io.theopy.intent.IntentCatalog;
import io.theopy.nlu.link.CommandWords;
import io.theopy.spi.EngineException;
import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.confidence.AnswerConfidence;
import io.theopy.stt.sphinx.internal.language.CommandSentences;
import io.theopy.stt.sphinx.internal.language.GeneralEnglish;
import io.theopy.stt.sphinx.internal.language.NgramCounter;
import io.theopy.stt.sphinx.internal.language.NgramEstimator;
import io.theopy.stt.sphinx.internal.language.NgramEstimator.Smoothing;
import io.theopy.stt.sphinx.internal.language.NgramModel;
import io.theopy.stt.sphinx.internal.language.SaidWords;
import io.theopy.stt.sphinx.internal.language.WordKinds;
import io.theopy.stt.sphinx.internal.lexicon.Lexicon;
import io.theopy.stt.sphinx.internal.lexicon.Pronouncer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts a {@link SpeechModel} together from the catalogue, the ERP's names, and English at large. */
final class ModelBuilder {
    private static final int SENTENCES = 12_000;
    private static final float USUAL_WEIGHT = 1;
    /** The catalogue's own wordings, however many, are a small part of what is expected. */
    private static final float CATALOG_WEIGHT = 0.2f;

    private static final float NAME_PAIR_WEIGHT = 0.3f;
    private static final int GENERAL_WORDS = 3_000;
    private static final Smoothing SMOOTHING = new Smoothing(1, 0.5f);
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]+('[a-z]+)?");

    private final SaidWords said = SaidWords.load();
    private final KnownNames names;
    private final CommandSentences sentences;

    private ModelBuilder(IntentCatalog catalog, KnownNames known) {
        this.names = known.besides(new CommandWords(catalog));
        this.sentences = new CommandSentences(catalog, names.clients(), names.operators(), said);
    }

    /**
     * Takes one or two seconds.
     *
     * @throws EngineException when a part of the model is missing or damaged
     */
    static SpeechModel build(IntentCatalog catalog, KnownNames names) {
        CompletableFuture<AcousticModel> loading = CompletableFuture.supplyAsync(AcousticModel::load);
        CompletableFuture<SpeechGrammar> commands = new ModelBuilder(catalog, names).commands(loading);
        AcousticModel acoustic = result(loading);
        AnswerGrammars narrow = new AnswerGrammars(acoustic);
        NarrowGrammar answers = new NarrowGrammar(
                narrow.answers(), AnswerConfidence.ofAnswers(), Optional.of(narrow.answersWithoutConsent()));
        NarrowGrammar numbers = new NarrowGrammar(narrow.numbers(), AnswerConfidence.ofNumbers(), Optional.empty());
        return new SpeechModel(acoustic, result(commands), answers, numbers);
    }

    /** What {@link #build} makes of the commands, for an acoustic model that is loaded. */
    static SpeechGrammar commands(AcousticModel acoustic, IntentCatalog catalog, KnownNames names) {
        return result(new ModelBuilder(catalog, names).commands(CompletableFuture.completedFuture(acoustic)));
    }

    private CompletableFuture<SpeechGrammar> commands(CompletableFuture<AcousticModel> loading) {
        CompletableFuture<GeneralEnglish> english = CompletableFuture.supplyAsync(GeneralEnglish::load);
        CompletableFuture<List<List<String>>> usual =
                CompletableFuture.supplyAsync(() -> sentences.usual(SENTENCES).toList());
        CompletableFuture<List<List<String>>> others =
                CompletableFuture.supplyAsync(() -> sentences.sample(SENTENCES).toList());
        return CompletableFuture.allOf(loading, english, usual, others)
                .thenApplyAsync(all -> commands(loading.join(), english.join(), usual.join(), others.join()));
    }

    private SpeechGrammar commands(
            AcousticModel acoustic, GeneralEnglish english, List<List<String>> usual, List<List<String>> others) {
        List<String> french = new ArrayList<>(said.french());
        french.addAll(names.clients());
        french.addAll(names.operators());
        Lexicon lexicon = new Pronouncer(acoustic.phones(), french).lexicon(vocabulary(english, usual, others));
        WordKinds kinds = kinds(lexicon, english);
        NgramCounter counter = new NgramCounter(lexicon.size(), kinds);
        usual.forEach(sentence -> count(sentence, USUAL_WEIGHT, lexicon, kinds, counter));
        others.forEach(sentence -> count(sentence, CATALOG_WEIGHT, lexicon, kinds, counter));
        countNamePairs(lexicon, counter);
        NgramModel language = NgramEstimator.estimate(counter, lexicon.words(), english, SMOOTHING);
        return SpeechGrammar.of(lexicon, language, acoustic);
    }

    private Set<String> vocabulary(GeneralEnglish english, List<List<String>> usual, List<List<String>> others) {
        Set<String> words = new TreeSet<>();
        usual.forEach(words::addAll);
        others.forEach(words::addAll);
        words.removeIf(WordKinds::isPlace);
        Stream.of(names.clients(), names.operators(), said.all())
                .flatMap(List::stream)
                .map(CommandSentences::words)
                .forEach(words::addAll);
        english.mostFrequent(GENERAL_WORDS).stream()
                .filter(word -> PLAIN_WORD.matcher(word).matches())
                .forEach(words::add);
        return words;
    }

    private WordKinds kinds(Lexicon lexicon, GeneralEnglish english) {
        List<String> known = Stream.concat(names.clients().stream(), names.operators().stream())
                .toList();
        return WordKinds.of(lexicon.words(), said, known, Set.copyOf(english.mostFrequent(GENERAL_WORDS)));
    }

    /** Any last name may follow any first name, not only those that happened to meet in a sentence. */
    private void countNamePairs(Lexicon lexicon, NgramCounter counter) {
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
    static void count(List<String> sentence, float weight, Lexicon lexicon, WordKinds kinds, NgramCounter counter) {
        int[] numbers = sentence.stream()
                .map(word -> WordKinds.isPlace(word) ? kinds.place(word) : lexicon.number(word))
                .flatMapToInt(OptionalInt::stream)
                .toArray();
        if (numbers.length == sentence.size()) {
            counter.add(numbers, weight);
        }
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException engine) {
                throw engine;
            }
            throw new EngineException("the recogniser's model cannot be built", e);
        }
    }
}
