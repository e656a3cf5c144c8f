package io.theopy.nlu.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.file.ModelReader;
import io.theopy.nlu.linear.file.ModelWriter;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        assertThat(read.tagger().tag(Phrases.said("who is Anna"), Gazetteer.none(), Set.of("client")))
                .containsExactly(new LabelledSpan(2, 3, "client"));
    }

    @Test
    void otherSentencesOrOptionsAreAnotherModel() throws IOException {
        load(SENTENCES, OPTIONS);
        load(SENTENCES.subList(1, SENTENCES.size()), OPTIONS);
        load(SENTENCES, new TrainingOptions(5, 0, 4, 0.5, 0.6, true, 2, 4, 3, 2));

        assertThat(files()).hasSize(3);
    }

    @Test
    void theSameWordsInAnotherLanguageAreAnotherModel() throws IOException {
        load(SENTENCES, OPTIONS);
        load(
                SENTENCES.stream()
                        .map(e -> new TrainingExample(
                                e.intent(),
                                new Utterance(e.said().raw(), e.said().tokens(), Language.FR),
                                e.spans(),
                                e.group()))
                        .toList(),
                OPTIONS);

        assertThat(files()).hasSize(2);
    }

    @Test
    void oneMoreSentenceOutOfScopeIsAnotherModel() throws IOException {
        List<TrainingExample> more = new ArrayList<>(SENTENCES);
        more.add(Phrases.example(TrainingExample.OUT_OF_SCOPE, "sell the moon"));

        load(SENTENCES, OPTIONS);
        load(more, OPTIONS);

        assertThat(files()).hasSize(2);
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

    @ParameterizedTest
    @MethodSource("soundContentsThatAreNoModel")
    void aSoundFileThatHoldsSomethingElseIsTrainedAgain(byte[] content) throws IOException {
        TrainedModel trained = load(SENTENCES, OPTIONS);
        Files.write(onlyFile(), withHeader(content));

        TrainedModel again = load(SENTENCES, OPTIONS);

        assertThat(again.toBytes()).isEqualTo(trained.toBytes());
        assertThat(load(SENTENCES, OPTIONS).toBytes()).isEqualTo(trained.toBytes());
    }

    static Stream<byte[]> soundContentsThatAreNoModel() {
        byte[] model = TrainedModel.train(SENTENCES, Gazetteer.none(), OPTIONS).toBytes();
        ModelWriter otherLabels = new ModelWriter();
        otherLabels.strings(List.of("one", "label"));
        ModelWriter endless = new ModelWriter();
        endless.number(Integer.MAX_VALUE);
        return Stream.of(
                new byte[0],
                new byte[100],
                endless.toByteArray(),
                Arrays.copyOf(model, model.length + 1),
                Arrays.copyOf(model, model.length - 4),
                concatenated(otherLabels.toByteArray(), Arrays.copyOfRange(model, labelBytes(model), model.length)));
    }

    private static int labelBytes(byte[] model) {
        ByteBuffer buffer = ByteBuffer.wrap(model);
        new ModelReader(buffer).strings();
        return buffer.position();
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] withHeader(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return ByteBuffer.allocate(16 + content.length)
                .putLong(ModelCache.MAGIC)
                .putLong(checksum.getValue())
                .put(content)
                .array();
    }

    @Test
    void aFileTooLargeForAModelIsNotRead() throws IOException {
        load(SENTENCES, OPTIONS);
        try (RandomAccessFile file = new RandomAccessFile(onlyFile().toFile(), "rw")) {
            file.setLength(1L << 29);
        }

        load(SENTENCES, OPTIONS);

        assertThat(Files.size(onlyFile())).isLessThan(1_000_000);
    }

    @Test
    void onlyTheNewestModelsStayAndNothingElseIsTouched() throws IOException {
        Files.createFile(folder.resolve("somebody-elses.model"));
        for (int i = 0; i < 20; i++) {
            Path old = Files.createFile(folder.resolve("nlu-" + i + (i % 2 == 0 ? ".model" : ".partial")));
            Files.setLastModifiedTime(old, FileTime.fromMillis(1_000L * i));
        }

        load(SENTENCES, OPTIONS);

        assertThat(files())
                .hasSize(17)
                .contains(folder.resolve("nlu-19.partial"), folder.resolve("somebody-elses.model"))
                .doesNotContain(folder.resolve("nlu-0.model"), folder.resolve("nlu-4.model"));
    }

    @Test
    void severalMayLearnTheSameAtOnce() throws IOException {
        List<byte[]> models = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> load(SENTENCES, OPTIONS).toBytes())
                .toList();

        assertThat(models).allSatisfy(model -> assertThat(model).isEqualTo(models.get(0)));
        assertThat(files()).hasSize(1);
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
