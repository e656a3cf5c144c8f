package io.theopy.nlu.linear.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link ModelWriter} wrote. Throws {@link DamagedModelException} for anything else. */
public final class ModelReader {
    private final ByteBuffer bytes;

    public ModelReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    public int number() {
        return need(4).getInt();
    }

    public double real() {
        return need(8).getDouble();
    }

    String string() {
        byte[] encoded = new byte[length(1)];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    public List<String> strings() {
        int count = length(4);
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(string());
        }
        return values;
    }

    public long[] longs() {
        long[] values = new long[length(8)];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + values.length * 8);
        return values;
    }

    public float[] floats() {
        float[] values = new float[length(4)];
        bytes.asFloatBuffer().get(values);
        bytes.position(bytes.position() + values.length * 4);
        return values;
    }

    /** Says that all of the model was read. */
    public void end() {
        require(!bytes.hasRemaining(), "the file goes on after the model");
    }

    public static void require(boolean fits, String problem) {
        if (!fits) {
            throw new DamagedModelException(problem);
        }
    }

    /** A length that the rest of the file can really hold, so that no damage makes us allocate more. */
    private int length(int bytesEach) {
        int length = number();
        if (length < 0 || (long) length * bytesEach > bytes.remaining()) {
            throw new DamagedModelException("an array of " + length + " does not fit the file");
        }
        return length;
    }

    private ByteBuffer need(int count) {
        if (bytes.remaining() < count) {
            throw new DamagedModelException("the file ends too early");
        }
        return bytes;
    }
}
