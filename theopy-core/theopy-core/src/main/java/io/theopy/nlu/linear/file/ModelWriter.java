package io.theopy.nlu.linear.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the parts of a model as bytes, big-endian, arrays with their length first. */
public final class ModelWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

    public void number(int value) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    }

    public void real(double value) {
        bytes.writeBytes(ByteBuffer.allocate(8).putDouble(value).array());
    }

    void string(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    public void strings(List<String> values) {
        number(values.size());
        values.forEach(this::string);
    }

    public void longs(long[] values) {
        number(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(values.length * 8);
        buffer.asLongBuffer().put(values);
        bytes.writeBytes(buffer.array());
    }

    public void floats(float[] values) {
        number(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(values.length * 4);
        buffer.asFloatBuffer().put(values);
        bytes.writeBytes(buffer.array());
    }

    public byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
