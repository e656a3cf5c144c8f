package io.theopy.stt.sphinx.internal.acoustic;

import io.theopy.spi.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One binary file of a Sphinx-3 acoustic model: a text header up to {@code endhdr}, a byte-order mark, then integers and
 * floats of four bytes.
 */
final class AcousticModelFile {
    private static final String FOLDER = "/edu/cmu/sphinx/models/en-us/en-us/";
    private static final byte[] END_OF_HEADER = "endhdr\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTE_ORDER_MARK = 0x11223344;

    private final ByteBuffer content;

    private AcousticModelFile(ByteBuffer content) {
        this.content = content;
    }

    static AcousticModelFile open(String name) {
        byte[] bytes = bytes(name);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
        buffer.position(endOfHeader(bytes, name));
        if (buffer.getInt() != BYTE_ORDER_MARK) {
            buffer.order(ByteOrder.LITTLE_ENDIAN);
        }
        return new AcousticModelFile(buffer);
    }

    /** The whole of a file of the model, binary or text. */
    static byte[] bytes(String name) {
        try (InputStream in = AcousticModelFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new EngineException(
                        "the acoustic model has no file \"" + name + "\"; put de.sciss:sphinx4-data on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EngineException("the acoustic model's file \"" + name + "\" cannot be read", e);
        }
    }

    int nextInt() {
        return content.getInt();
    }

    void next(float[] target) {
        content.asFloatBuffer().get(target);
        content.position(content.position() + Float.BYTES * target.length);
    }

    private static int endOfHeader(byte[] bytes, String name) {
        for (int i = 0; i + END_OF_HEADER.length < bytes.length; i++) {
            if (matches(bytes, i)) {
                return i + END_OF_HEADER.length;
            }
        }
        throw new EngineException("the acoustic model's file \"" + name + "\" has no header; is the jar damaged?");
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int j = 0; j < END_OF_HEADER.length; j++) {
            if (bytes[at + j] != END_OF_HEADER[j]) {
                return false;
            }
        }
        return true;
    }
}
