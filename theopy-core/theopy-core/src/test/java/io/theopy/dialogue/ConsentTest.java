package io.theopy.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.Pipeline;
import io.theopy.TeepyRoles;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.ProposedIntent.Origin;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.statistical.StatisticalIntentExtractor;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Only a certain yes is a yes, whatever an extractor believes. */
class ConsentTest {
    private static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    private static final EntityDirectory DIRECTORY = kind -> kind.is("client")
            ? List.of(new DirectoryEntry("1", "Martha Higgins", "Lyon"), new DirectoryEntry("2", "Martine Leroy", ""))
            : List.of();
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final IntentExtractor ORDINARY =
            new StatisticalIntentExtractor(CATALOG, new EntityLinker(DIRECTORY, CATALOG.domain()));

    private static final Recorder WRITES = new Recorder();
    private static final AtomicInteger CONVERSATIONS = new AtomicInteger();
    private static Pipeline theopy;
    private static Pipeline credulous;

    @BeforeAll
    static void open() {
        theopy = pipeline(ORDINARY);
        credulous = pipeline(new TakesAllForYes());
    }

    @AfterAll
    static void close() {
        theopy.close();
        credulous.close();
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void theWaysToSayYesCount(Language language) {
        assertThat(YES.get(language))
                .hasSizeGreaterThanOrEqualTo(40)
                .filteredOn(yes -> !consents(theopy, language, yes))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void nothingElseCounts(Language language) {
        assertThat(NOT_YES.get(language))
                .filteredOn(said -> consents(theopy, language, said))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void anExtractorThatBelievesInAYesIsNotBelieved(Language language) {
        assertThat(NOT_YES.get(language))
                .filteredOn(said -> consents(credulous, language, said))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void aThousandRandomWordsWriteNothing(Language language) {
        List<String> words = randomWords(2_611, 1_000, YES.get(language));

        assertThat(consentsAtOnce(theopy, language, words)).isEmpty();
        assertThat(consentsAtOnce(credulous, language, words)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void noCommandOfSeveralIsBegunWithoutAYes(Language language) {
        String two = language == Language.EN
                ? "mark invoice 101 as paid and mark invoice 102 as paid"
                : "marque la facture 101 comme payée et marque la facture 104 comme payée";

        assertThat(NOT_YES.get(language))
                .filteredOn(said -> {
                    String session = "several-" + CONVERSATIONS.incrementAndGet();
                    assertThat(say(credulous, session, language, two)).isInstanceOf(Outcome.ConfirmAll.class);
                    int before = WRITES.count();
                    say(credulous, session, language, said);
                    return WRITES.count() > before;
                })
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | mark invoice 101 as paid                         | yes, 101                  | true
            EN | mark invoice 101 as paid                         | yes, invoice 101          | true
            EN | mark invoice 101 as paid                         | yes one hundred and one   | true
            EN | mark invoice 101 as paid                         | yes please, 101, thanks   | true
            EN | mark invoice 101 as paid                         | yes for 101               | true
            EN | mark invoice 101 as paid                         | yes, 102                  | false
            EN | mark invoice 101 as paid                         | yes, 10                   | false
            EN | mark invoice 101 as paid                         | yes, 101 if it is right   | false
            EN | mark invoice 101 as paid                         | yes, not 101              | false
            EN | mark invoice 101 as paid                         | yes, 101?                 | false
            EN | mark invoice 101 as paid                         | yes, 101 and 102          | false
            EN | mark invoice 101 as paid                         | yes, 101 maybe            | false
            EN | mark invoice 101 as paid                         | 101                       | false
            FR | marque la facture 101 comme payée                | oui, 101                  | true
            FR | marque la facture 101 comme payée                | oui, la 101               | true
            FR | marque la facture 101 comme payée                | oui pour la facture 101   | true
            FR | marque la facture 101 comme payée                | oui cent un               | true
            FR | marque la facture 101 comme payée                | oui, la 102               | false
            FR | marque la facture 101 comme payée                | oui, pas la 101           | false
            FR | marque la facture 101 comme payée                | oui, 101 si c'est payé    | false
            FR | marque la facture 101 comme payée                | d'accord non 101          | false
            """)
    void aYesThatRepeatsTheValueIsAYesAndAnotherValueIsNone(
            Language language, String command, String answer, boolean consents) {
        String session = "repeated-" + CONVERSATIONS.incrementAndGet();
        say(theopy, session, language, command);

        assertThat(say(theopy, session, language, answer) instanceof Outcome.Done)
                .isEqualTo(consents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | mark invoice 101 as paid          | yes, 102
            EN | mark invoice 101 as paid          | ok but 102
            FR | marque la facture 101 comme payée | oui, la 102
            FR | marque la facture 101 comme payée | oui mais la 102
            """)
    void aYesWithAnotherValueIsACorrectionThatIsAskedAbout(Language language, String command, String answer) {
        String session = "corrected-" + CONVERSATIONS.incrementAndGet();
        say(theopy, session, language, command);

        assertThat(say(theopy, session, language, answer))
                .isInstanceOfSatisfying(
                        Outcome.Confirm.class,
                        confirm -> assertThat(confirm.slots()).containsEntry("invoice", "102"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | yeah no
            EN | right, no
            EN | yes cancel no
            EN | no wait yes
            FR | d'accord non
            FR | ouais enfin non
            FR | oui mais non
            FR | non enfin oui
            """)
    void aYesAndANoInOneAnswerAreAskedAbout(Language language, String answer) {
        String session = "both-" + CONVERSATIONS.incrementAndGet();
        say(theopy, session, language, COMMAND.get(language));

        assertThat(say(theopy, session, language, answer)).isInstanceOf(Outcome.Confirm.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | no
            EN | ok cancel
            EN | no that's wrong
            EN | that's not right
            EN | no thank you
            FR | non merci
            FR | pas d'accord
            FR | ok laisse tomber
            FR | bien sûr que non
            """)
    void aPlainNoStillCancels(Language language, String answer) {
        String session = "no-" + CONVERSATIONS.incrementAndGet();
        say(theopy, session, language, COMMAND.get(language));

        assertThat(say(theopy, session, language, answer)).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void whatIsNoYesLeavesTheQuestionForTheYesThatComesAfterIt() {
        say(theopy, "after", Language.EN, "mark invoice 101 as paid");
        say(theopy, "after", Language.EN, "xx");

        assertThat(say(theopy, "after", Language.EN, "yes")).isInstanceOf(Outcome.Done.class);
    }

    /** Those of {@code words} that one standing question takes for a yes. */
    private List<String> consentsAtOnce(Pipeline pipeline, Language language, List<String> words) {
        String session = "standing-" + CONVERSATIONS.incrementAndGet();
        List<String> taken = new ArrayList<>();
        boolean asked = false;
        for (String word : words) {
            if (!asked) {
                say(pipeline, session, language, COMMAND.get(language));
            }
            int before = WRITES.count();
            asked = say(pipeline, session, language, word) instanceof Outcome.Confirm;
            if (WRITES.count() > before) {
                taken.add(word);
            }
        }
        return taken;
    }

    private boolean consents(Pipeline pipeline, Language language, String answer) {
        String session = "consent-" + CONVERSATIONS.incrementAndGet();
        assertThat(say(pipeline, session, language, COMMAND.get(language))).isInstanceOf(Outcome.Confirm.class);
        int before = WRITES.count();
        say(pipeline, session, language, answer);
        return WRITES.count() > before;
    }

    private static Outcome say(Pipeline pipeline, String session, Language language, String text) {
        return pipeline.run(TurnRequest.text(session, MANAGER, text).withLanguage(language))
                .outcome();
    }

    private static Pipeline pipeline(IntentExtractor extractor) {
        return Pipeline.builder()
                .catalog(CATALOG)
                .executor(WRITES)
                .extractor(extractor)
                .build();
    }

    /** One to nine letters, as a cat on the keyboard or a bad line would make them. */
    private static List<String> randomWords(long seed, int count, List<String> but) {
        Random random = new Random(seed);
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> random.ints(i % 9 + 1, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(word -> !but.contains(word))
                .limit(count)
                .toList();
    }

    private static final Map<Language, String> COMMAND =
            Map.of(Language.EN, "mark invoice 101 as paid", Language.FR, "marque la facture 101 comme payée");

    private static List<String> lines(String... blocks) {
        List<String> lines = new ArrayList<>();
        Stream.of(blocks)
                .flatMap(block -> Stream.of(block.split("\\|")))
                .map(String::strip)
                .forEach(lines::add);
        return lines;
    }

    private static final Map<Language, List<String>> YES = Map.of(
            Language.EN,
            lines(
                    "yes|Yes.|YES|yeah|yep|yup|ok|OK!|okay|sure|of course|certainly|absolutely|definitely|correct|right",
                    "exactly|confirm|I confirm|confirmed|alright|all right|yes please|yes, thank you|yes yes|oh yes",
                    "um, yes|go ahead|yes, go ahead|yes please go ahead|ok go ahead please|do it|yes do it|please do",
                    "yes please do|that's right|yes, that's right|that is correct|yes it is|sounds good|by all means",
                    "proceed|go for it|ok do it|well yes|yes sir|sure, go ahead|make it so|I'm sure|oui"),
            Language.FR,
            lines(
                    "oui|Oui.|OUI|ouais|ok|d'accord|ok d'accord|bien sûr|exactement|exact|tout à fait|absolument|parfait",
                    "certainement|volontiers|c'est bon|ça marche|très bien|entendu|oui merci|oui s'il te plaît|oui oui",
                    "euh oui|ben oui|ah oui|mais oui|vas-y|allez-y|oui, vas-y|oui allez-y|ok vas-y|fais-le|oui fais-le",
                    "je confirme|oui je confirme|confirme|c'est ça|oui c'est ça|oui, c'est bien ça|c'est exact|on y va",
                    "je suis d'accord|tu peux y aller|valide|oui madame|yes|d'accord, merci|c’est bon|oui, s’il vous plaît"));

    private static final Map<Language, List<String>> NOT_YES = Map.of(
            Language.EN,
            lines(
                    "Thank you.|you|Bye.|wow|xx|yeah no|right, no|is that correct?|yes wait|yes please don't|are you sure?",
                    "yes, if it is the right client|yes?|ok?|right?|yes unless it was paid|yes but not now|yes tomorrow",
                    "yes and no|yes or no|not yes|is it right|that's not right|yes except Martha|yes maybe|maybe|I think so",
                    "hello|thanks|thanks for watching|the|a|I|oh|hm|please|yesterday|yes I wonder|ok let me see|okay so",
                    "say yes|did I say yes|don't say yes|if yes|yes when it rains|yes until Friday|what|sure thing not",
                    "yes yes no|go|go away|do|do it later|right now|correct it|correct the amount|okay google|yes 👎|yes / no",
                    "yes i don't|never yes|hardly|of course not|certainly not|why yes|yes why|go back|hold on|ok wait"),
            Language.FR,
            lines(
                    "c'est|xx|Merci.|pas d'accord|d'accord non|ouais enfin non|oui si c'est le bon client|oui ?|d'accord ?",
                    "c'est bon ?|oui mais pas maintenant|oui sauf Martha|oui ou non|oui et non|pas oui|c'est pas bon|peut-être",
                    "je crois|oui peut-être|si|si oui|oui attends|attends|bonjour|au revoir|Sous-titrage|merci d'avoir regardé",
                    "oui demain|oui quand il pleut|oui jusqu'à vendredi|tu es sûr ?|vous êtes sûr|c'est ça ?|bien sûr que non",
                    "certainement pas|exact non|non oui|dis oui|j'ai dit oui ?|ne dis pas oui|oui non|ok attends|ok mais|quoi",
                    "je suis pas d'accord|pas tout à fait|pas exactement|oui à moins que|oui s'il est payé|vas-y pas|la|le|et|ah"));

    /** Believes in a yes wherever there is a question. */
    private static final class TakesAllForYes implements IntentExtractor {
        @Override
        public String name() {
            return "credulous";
        }

        @Override
        public Interpretation interpret(Utterance said, DialogueContext context) {
            return context.pending().isEmpty()
                    ? ORDINARY.interpret(said, context)
                    : Interpretation.of(
                            new ProposedIntent(DialogueActs.AFFIRM, Map.of(), OptionalDouble.of(1), Origin.TEMPLATE));
        }
    }

    /** Does nothing and counts what was to be written. */
    private static final class Recorder implements ActionExecutor {
        private final List<Action> writes = new CopyOnWriteArrayList<>();

        int count() {
            return writes.size();
        }

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
            if (action.writes()) {
                writes.add(action);
            }
            return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode());
        }

        @Override
        public EntityDirectory directory() {
            return DIRECTORY;
        }
    }
}
