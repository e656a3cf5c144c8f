package io.theopy.nlu.linear.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.nlu.linear.Phrases;
import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequenceTaggerTest {
    private static final SequenceTagger OFFICE =
            SequenceTagger.train(Phrases.office(), Gazetteer.none(), Phrases.options());

    @Test
    void namesThatWereNeverSeenAreFoundByWhatSurroundsThem() {
        assertThat(found("list the invoices of Zoe Martin")).containsExactly("client: Zoe Martin");
        assertThat(found("I must meet Karim in Bordeaux")).containsExactly("client: Karim", "city: Bordeaux");
    }

    @Test
    void aSentenceWithoutSlotsHasNone() {
        assertThat(found("list the invoices")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void onlyTheLabelsAskedForAreGiven() {
        Utterance said = Phrases.said("I must meet Karim in Bordeaux");

        assertThat(OFFICE.tag(said, Gazetteer.none(), Set.of("client")))
                .extracting(LabelledSpan::label)
                .containsOnly("client");
        assertThat(OFFICE.tag(said, Gazetteer.none(), Set.of())).isEmpty();
    }

    @Test
    void whatEachIntentTakesIsLearnedApart() {
        SequenceTagger tagger = SequenceTagger.train(
                List.of(
                        Phrases.example("go", "take me to [Lyon](city)"),
                        Phrases.example("call", "talk to [Anna](client)"),
                        Phrases.example("help", "what can I say to you")),
                Gazetteer.none(),
                Phrases.options());

        assertThat(tagger.tag(Phrases.said("to Nantes"), Gazetteer.none(), Set.of("city")))
                .containsExactly(new LabelledSpan(1, 2, "city"));
        assertThat(tagger.tag(Phrases.said("to Nantes"), Gazetteer.none(), Set.of("client")))
                .containsExactly(new LabelledSpan(1, 2, "client"));
    }

    @Test
    void theGazetteerHelpsWhereTheSurroundingsDoNot() {
        List<String> people = List.of("Anna", "Jean Dupont", "Karim", "Omar Haddad", "Lea", "Tom Baker", "Iris");
        List<String> towns = List.of("Lyon", "Nantes", "Brest", "Lille", "Saint Etienne", "Metz", "Le Mans");
        Gazetteer names = Gazetteer.of(Map.of(
                "person",
                        Stream.concat(people.stream(), Stream.of("Zoe Martin")).toList(),
                "town", Stream.concat(towns.stream(), Stream.of("Bordeaux")).toList()));
        List<TrainingExample> bare = Stream.concat(
                        people.stream().map(name -> "find [" + name + "](client)"),
                        towns.stream().map(name -> "find [" + name + "](city)"))
                .map(marked -> Phrases.example("find", marked))
                .toList();

        SequenceTagger tagger = SequenceTagger.train(bare, names, Phrases.options());

        assertThat(tagger.tag(Phrases.said("find Zoe Martin"), names, Set.of("client", "city")))
                .containsExactly(new LabelledSpan(1, 3, "client"));
        assertThat(tagger.tag(Phrases.said("find Bordeaux"), names, Set.of("client", "city")))
                .containsExactly(new LabelledSpan(1, 2, "city"));
    }

    @Test
    void sentencesWithoutSlotsMakeATaggerThatFindsNone() {
        SequenceTagger none = SequenceTagger.train(
                List.of(Phrases.example("help", "what can I say")), Gazetteer.none(), TrainingOptions.fast());

        assertThat(none.labels()).isEmpty();
        assertThat(none.tag(Phrases.said("call Anna"), Gazetteer.none(), Set.of("client")))
                .isEmpty();
    }

    private static List<String> found(String text) {
        Utterance said = Phrases.said(text);
        return OFFICE.tag(said, Gazetteer.none(), Set.of("client", "city")).stream()
                .map(span -> span.label() + ": " + said.original(span.from(), span.to()))
                .toList();
    }
}
