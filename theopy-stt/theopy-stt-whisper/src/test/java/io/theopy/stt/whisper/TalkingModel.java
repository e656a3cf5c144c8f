package io.theopy.stt.whisper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a small Whisper model of our own that says one sentence, whatever it hears: real enough for whisper.cpp to load
 * and decode, and as ready to speak in silence as the real ones.
 *
 * <p>It has one layer each way, all zero, so that only the embeddings matter. The embedding of position p points along
 * axis p; the embedding of the sentence's n-th token points along the axis of the position after which it comes, and so
 * has by far the largest logit there.
 */
final class TalkingModel {
    static final String SENTENCE = "mark invoice one hundred and one as paid";

    private static final int VOCABULARY = 51_864;
    private static final int WORDS_IN_FILE = 50_257;
    private static final int END_OF_TEXT = 50_256;
    private static final int BLANK = 220;
    private static final int FIRST_WORD = 1_000;
    private static final int STATE = 32;
    private static final int AUDIO_CONTEXT = 1_500;
    private static final int TEXT_CONTEXT = 448;
    private static final int MELS = 80;
    private static final int FFT_BINS = 201;

    /** The prompt is "start of transcript", "no timestamps": the first word comes after position 1. */
    private static final int LAST_OF_PROMPT = 1;

    private final ByteBuffer out = ByteBuffer.allocate(8_000_000).order(ByteOrder.LITTLE_ENDIAN);

    private TalkingModel() {}

    /** The model's bytes. */
    static byte[] bytes() {
        TalkingModel model = new TalkingModel();
        model.header();
        model.vocabulary();
        model.tensors();
        byte[] bytes = new byte[model.out.position()];
        model.out.flip().get(bytes);
        return bytes;
    }

    /** The model as a file, written once. */
    static Path file() {
        Path file = Path.of("target", "talking-model.bin");
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    private void header() {
        out.putInt(0x67676d6c);
        int[] dimensions = {VOCABULARY, AUDIO_CONTEXT, STATE, 1, 1, TEXT_CONTEXT, STATE, 1, 1, MELS, 1};
        for (int dimension : dimensions) {
            out.putInt(dimension);
        }
        out.putInt(MELS).putInt(FFT_BINS);
        out.position(out.position() + 4 * MELS * FFT_BINS);
    }

    private void vocabulary() {
        String[] words = SENTENCE.split(" ");
        out.putInt(WORDS_IN_FILE);
        for (int i = 0; i < WORDS_IN_FILE; i++) {
            boolean word = i >= FIRST_WORD && i < FIRST_WORD + words.length;
            text(i == BLANK ? " " : word ? " " + words[i - FIRST_WORD] : "~" + i);
        }
    }

    private void tensors() {
        zeros("encoder.positional_embedding", STATE, AUDIO_CONTEXT);
        zeros16("encoder.conv1.weight", 3, MELS, STATE);
        zeros("encoder.conv1.bias", 1, STATE);
        zeros16("encoder.conv2.weight", 3, STATE, STATE);
        zeros("encoder.conv2.bias", 1, STATE);
        zeros("encoder.ln_post.weight", STATE);
        zeros("encoder.ln_post.bias", STATE);
        block("encoder.blocks.0.", "attn");
        mlp("encoder.blocks.0.");

        positions();
        tokens();
        tensor("decoder.ln.weight", 0, STATE);
        for (int i = 0; i < STATE; i++) {
            out.putFloat(1);
        }
        zeros("decoder.ln.bias", STATE);
        block("decoder.blocks.0.", "attn");
        block("decoder.blocks.0.", "cross_attn");
        mlp("decoder.blocks.0.");
    }

    private void positions() {
        tensor("decoder.positional_embedding", 0, STATE, TEXT_CONTEXT);
        for (int position = 0; position < TEXT_CONTEXT; position++) {
            for (int axis = 0; axis < STATE; axis++) {
                out.putFloat(axis == position ? 100 : 0);
            }
        }
    }

    private void tokens() {
        int words = SENTENCE.split(" ").length;
        tensor("decoder.token_embedding.weight", 1, STATE, VOCABULARY);
        int start = out.position();
        for (int n = 0; n < words; n++) {
            point(start, FIRST_WORD + n, LAST_OF_PROMPT + n);
        }
        point(start, END_OF_TEXT, LAST_OF_PROMPT + words);
        out.position(start + 2 * STATE * VOCABULARY);
    }

    private void point(int start, int token, int axis) {
        short eightAsHalf = 0x4800;
        out.putShort(start + 2 * (token * STATE + axis), eightAsHalf);
    }

    private void block(String prefix, String attention) {
        zeros(prefix + attention + "_ln.weight", STATE);
        zeros(prefix + attention + "_ln.bias", STATE);
        zeros16(prefix + attention + ".query.weight", STATE, STATE);
        zeros(prefix + attention + ".query.bias", STATE);
        zeros16(prefix + attention + ".key.weight", STATE, STATE);
        zeros16(prefix + attention + ".value.weight", STATE, STATE);
        zeros(prefix + attention + ".value.bias", STATE);
        zeros16(prefix + attention + ".out.weight", STATE, STATE);
        zeros(prefix + attention + ".out.bias", STATE);
    }

    private void mlp(String prefix) {
        zeros(prefix + "mlp_ln.weight", STATE);
        zeros(prefix + "mlp_ln.bias", STATE);
        zeros16(prefix + "mlp.0.weight", STATE, 4 * STATE);
        zeros(prefix + "mlp.0.bias", 4 * STATE);
        zeros16(prefix + "mlp.2.weight", 4 * STATE, STATE);
        zeros(prefix + "mlp.2.bias", STATE);
    }

    private void zeros(String name, int... shape) {
        tensor(name, 0, shape);
        out.position(out.position() + 4 * elements(shape));
    }

    private void zeros16(String name, int... shape) {
        tensor(name, 1, shape);
        out.position(out.position() + 2 * elements(shape));
    }

    private void tensor(String name, int type, int... shape) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        out.putInt(shape.length).putInt(bytes.length).putInt(type);
        for (int size : shape) {
            out.putInt(size);
        }
        out.put(bytes);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.putInt(bytes.length).put(bytes);
    }

    private static int elements(int... shape) {
        int elements = 1;
        for (int size : shape) {
            elements *= size;
        }
        return elements;
    }
}
