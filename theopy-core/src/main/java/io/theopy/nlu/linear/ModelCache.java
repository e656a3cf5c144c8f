package io.theopy.nlu.linear;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps trained models on disk, each under the hash of all that it was trained from, so that an unchanged catalogue is
 * trained once. Never in the way: a missing, damaged, foreign or unwritable file means training. Safe to share between
 * threads and processes: files appear complete or not at all.
 *
 * <p>Format: the magic number with the format's version (8 bytes), CRC-32C of the rest (8 bytes), the model.
 */
public final class ModelCache {
    private static final Logger log = LoggerFactory.getLogger(ModelCache.class);
    /** "THEOPY" and the version: raise it whenever features, training or format change. */
    static final long MAGIC = 0x5448454f50590001L;

    private static final int HEADER = 16;

    private final Path directory;

    public ModelCache(Path directory) {
        this.directory = directory;
    }

    /** The model for this training data: from disk if it is there and sound, else trained now and stored. */
    public TrainedModel load(List<TrainingExample> examples, Gazetteer gazetteer, TrainingOptions options) {
        Path file = directory.resolve("nlu-" + TrainingHash.of(examples, gazetteer, options) + ".model");
        try {
            return parse(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            log.debug("no trained model at {}, training", file);
        } catch (IOException | RuntimeException e) {
            log.warn("cannot use the trained model {} ({}), training again", file, e.toString());
        }
        TrainedModel model = TrainedModel.train(examples, gazetteer, options);
        store(model, file);
        return model;
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
        } catch (IOException e) {
            log.warn(
                    "cannot keep the trained model in {} ({}); the next start will train again",
                    directory,
                    e.toString());
        }
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }
}
