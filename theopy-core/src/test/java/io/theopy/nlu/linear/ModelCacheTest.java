package io.theopy.nlu.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCacheTest {
    private static final List<TrainingExample> SENTENCES = Phrases.officeAndElsewhere();
    private static final TrainingOptions OPTIONS = TrainingOptions.fast();

    @TempDir
    private Path folder;

    @Test
    void aModelComesBackFromDiskAsItWas() throws IOException {
        TrainedModel trained = load(SENTENCES, OPTIONS);
        byte[] written = Files.readAllBytes(onlyFile());

        TrainedModel read = load(SENTENCES, OPTIONS);

        assertThat(read.toBytes()).isEqualTo(trained.toBytes());
        assertThat(Files.readAllBytes(onlyFile())).isEqualTo(written);
        assertThat(read.intents().predict(Phrases.said("who is Anna")))
                .isEqualTo(trained.intents().predict(Phrases.said("who is Anna")));
        assertThat(read.tagger().tag(Phrases.said("who is Anna"), Gazetteer.none(), "show_client"))
                .containsExactly(new Span(2, 3, "client"));
    }

    @Test
    void otherSentencesOrOptionsAreAnotherModel() throws IOException {
        load(SENTENCES, OPTIONS);
        load(SENTENCES.subList(1, SENTENCES.size()), OPTIONS);
        load(SENTENCES, new TrainingOptions(5, 0, 4, 0.5, 0.6, 2, 4, 3, 2));

        assertThat(files()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 0.999})
    void aTruncatedFileIsTrainedAgain(double kept) throws IOException {
        TrainedModel trained = load(SENTENCES, OPTIONS);
        byte[] whole = Files.readAllBytes(onlyFile());
        Files.write(onlyFile(), Arrays.copyOf(whole, (int) (whole.length * kept)));

        TrainedModel again = load(SENTENCES, OPTIONS);

        assertThat(again.toBytes()).isEqualTo(trained.toBytes());
        assertThat(Files.readAllBytes(onlyFile())).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 15, 16, 20, 1000})
    void aFlippedBitIsNoticed(int at) throws IOException {
        load(SENTENCES, OPTIONS);
        byte[] whole = Files.readAllBytes(onlyFile());
        byte[] damaged = whole.clone();
        damaged[at] ^= 4;
        Files.write(onlyFile(), damaged);

        load(SENTENCES, OPTIONS);

        assertThat(Files.readAllBytes(onlyFile())).isEqualTo(whole);
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyCostsTime() throws IOException {
        Path occupied = Files.createFile(folder.resolve("occupied"));

        TrainedModel model = new ModelCache(occupied).load(SENTENCES, Gazetteer.none(), OPTIONS);

        assertThat(model.intents().intents()).hasSize(4);
    }

    private TrainedModel load(List<TrainingExample> sentences, TrainingOptions options) {
        return new ModelCache(folder).load(sentences, Gazetteer.none(), options);
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
