package io.theopy.stt.whisper;

import io.theopy.spi.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole and undamaged ggml file of a Whisper model, and what its header says.
 *
 * <p>whisper.cpp accepts a file that ends within its vocabulary or its last tensor, and then hears nothing or nonsense;
 * hence this walk over the file's structure, from the header over every tensor to the last byte. It reads a few kilobytes
 * and skips the weights. Format: whisper.cpp, {@code models/convert-pt-to-ggml.py}.
 *
 * @param vocabulary the number of tokens; 51,864 for English-only models
 */
record WhisperModelFile(Path path, int vocabulary) {
    private static final int MAGIC = 0x67676d6c;
    private static final int ENGLISH_ONLY = 51_864;
    private static final int FFT_BINS = 201;
    private static final int LONGEST_TOKEN = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final String GET_ANEW = "; download it again";

    /**
     * Checks {@code path} without loading it.
     *
     * @throws EngineException saying what is wrong with it
     */
    static WhisperModelFile check(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new EngineException("the Whisper model file " + path + " does not exist or is not a file");
        }
        try (StructureReader in = StructureReader.open(path)) {
            return check(path, in);
        } catch (StructureReader.EndedException e) {
            throw new EngineException("the Whisper model " + path + " is truncated" + GET_ANEW, e);
        } catch (IOException e) {
            throw new EngineException("the Whisper model " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    boolean isMultilingual() {
        return vocabulary > ENGLISH_ONLY;
    }

    private static WhisperModelFile check(Path path, StructureReader in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new EngineException(
                    "the file " + path + " is not a Whisper model in ggml format (ggml-*.bin); models in"
                            + " other formats, such as .pt or .gguf, have to be converted");
        }
        Dimensions dimensions = Dimensions.read(in);
        if (!dimensions.arePlausible()) {
            throw damaged(path, "its header says " + dimensions);
        }
        if (in.readInt() != dimensions.mels() || in.readInt() != FFT_BINS) {
            throw damaged(path, "its filters do not fit its header");
        }
        in.skip(4L * dimensions.mels() * FFT_BINS);
        skipVocabulary(path, in, dimensions.vocabulary());
        int tensors = skipTensors(path, in);
        if (tensors != dimensions.tensors()) {
            throw new EngineException("the Whisper model " + path + " is truncated: it has " + tensors + " of "
                    + dimensions.tensors() + " tensors" + GET_ANEW);
        }
        return new WhisperModelFile(path, dimensions.vocabulary());
    }

    private static void skipVocabulary(Path path, StructureReader in, int most) throws IOException {
        int tokens = in.readInt();
        if (tokens < 1 || tokens > most) {
            throw damaged(path, "its vocabulary claims " + tokens + " tokens");
        }
        for (int i = 0; i < tokens; i++) {
            in.skip(length(path, in.readInt(), LONGEST_TOKEN));
        }
    }

    private static int skipTensors(Path path, StructureReader in) throws IOException {
        int tensors = 0;
        while (!in.isAtEnd()) {
            int axes = in.readInt();
            int nameLength = length(path, in.readInt(), LONGEST_NAME);
            TensorType type =
                    TensorType.of(in.readInt()).orElseThrow(() -> damaged(path, "a tensor's type is unknown"));
            if (axes < 1 || axes > 4) {
                throw damaged(path, "a tensor claims " + axes + " dimensions");
            }
            long elements = 1;
            for (int i = 0; i < axes; i++) {
                elements *= length(path, in.readInt(), 1 << 20);
            }
            in.skip(nameLength);
            in.skip(type.bytes(elements));
            tensors++;
        }
        return tensors;
    }

    private static int length(Path path, int length, int most) {
        if (length < 0 || length > most) {
            throw damaged(path, "a length in it is " + length);
        }
        return length;
    }

    private static EngineException damaged(Path path, String why) {
        return new EngineException("the Whisper model " + path + " is damaged: " + why + GET_ANEW);
    }

    /** The header of a model. */
    record Dimensions(
            int vocabulary,
            int audioContext,
            int audioState,
            int audioHeads,
            int audioLayers,
            int textContext,
            int textState,
            int textHeads,
            int textLayers,
            int mels,
            int type) {
        static Dimensions read(StructureReader in) throws IOException {
            return new Dimensions(
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt());
        }

        /** Within what any published model has, with room. */
        boolean arePlausible() {
            return in(vocabulary, ENGLISH_ONLY, 60_000)
                    && in(audioContext, 1, 3_000)
                    && in(textContext, 1, 3_000)
                    && in(audioState, 1, 4_096)
                    && audioState == textState
                    && in(audioHeads, 1, 64)
                    && in(textHeads, 1, 64)
                    && audioState % audioHeads == 0
                    && textState % textHeads == 0
                    && in(audioLayers, 1, 64)
                    && in(textLayers, 1, 64)
                    && (mels == 80 || mels == 128)
                    && type >= 0;
        }

        /** 11 outside the layers, 15 an encoder layer, 24 a decoder layer. */
        int tensors() {
            return 11 + 15 * audioLayers + 24 * textLayers;
        }

        private static boolean in(int value, int least, int most) {
            return value >= least && value <= most;
        }
    }
}
