package io.theopy.nlu.linear;

import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.file.DamagedModelException;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps trained models on disk, each under the hash of all that it was trained from, so that an unchanged catalogue is
 * trained once. Never in the way: a missing, damaged, foreign or unwritable file means training. Safe to share between
 * threads and processes: files appear complete or not at all, and only the {@value #KEPT} newest stay. Files hold numbers
 * and names, nothing that is run.
 *
 * <p>Format: the magic number with the format's version (8 bytes), CRC-32C of the rest (8 bytes), the model.
 */
public final class ModelCache {
    private static final Logger log = LoggerFactory.getLogger(ModelCache.class);
    /** "THEOPY" and the version: raise it whenever features, training or format change. */
    static final long MAGIC = 0x5448454f50590003L;

    private static final int HEADER = 16;
    /** No model is larger; whatever is, is not read into memory. */
    private static final long LARGEST = 1L << 28;
    /** Models kept: those of both languages for a few catalogues, or a few versions of one. */
    private static final int KEPT = 16;

    private final Path directory;

    public ModelCache(Path directory) {
        this.directory = directory;
    }

    /** The model for this training data: from disk if it is there and sound, else trained now and stored. */
    public TrainedModel load(List<TrainingExample> examples, Gazetteer gazetteer, TrainingOptions options) {
        Path file = directory.resolve("nlu-" + TrainingHash.of(examples, gazetteer, options) + ".model");
        try {
            TrainedModel model = parse(read(file));
            log.debug("trained before, read from {}", file);
            return model;
        } catch (NoSuchFileException e) {
            log.debug("no trained model at {}, training", file);
        } catch (IOException | RuntimeException e) {
            log.warn("cannot use the trained model {} ({}), training again", file, e.toString());
        }
        TrainedModel model = TrainedModel.train(examples, gazetteer, options);
        store(model, file);
        return model;
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new DamagedModelException("too large for a model");
        }
        return Files.readAllBytes(file);
    }

    private static TrainedModel parse(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || buffer.getLong() != MAGIC) {
            throw new DamagedModelException("not a model of this version");
        }
        if (buffer.getLong() != checksum(bytes, HEADER)) {
            throw new DamagedModelException("the checksum is wrong");
        }
        return TrainedModel.fromBytes(buffer);
    }

    private void store(TrainedModel model, Path file) {
        byte[] content = model.toBytes();
        ByteBuffer whole = ByteBuffer.allocate(HEADER + content.length);
        whole.putLong(MAGIC).putLong(checksum(content, 0)).put(content);
        try {
            Files.createDirectories(directory);
            Path partial = Files.createTempFile(directory, "nlu-", ".partial");
            try {
                Files.write(partial, whole.array());
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
            forgetOldest();
        } catch (IOException e) {
            log.warn(
                    "cannot keep the trained model in {} ({}); the next start will train again",
                    directory,
                    e.toString());
        }
    }

    /** Catalogues change, and what an interrupted process left behind is of no use: only the newest files stay. */
    private void forgetOldest() throws IOException {
        Map<Path, FileTime> written = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "nlu-*.{model,partial}")) {
            for (Path file : files) {
                written.put(file, Files.getLastModifiedTime(file));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        List<Path> oldest = written.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        for (Path file : oldest.subList(0, Math.max(0, oldest.size() - KEPT))) {
            Files.deleteIfExists(file);
        }
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }
}
