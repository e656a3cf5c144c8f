package io.theopy.stt.whisper;

import java.util.Arrays;
import java.util.Optional;

/** How ggml stores numbers: {@link #blockBytes} bytes for every {@link #blockSize} of them. Source: ggml's type table. */
enum TensorType {
    F32(0, 1, 4),
    F16(1, 1, 2),
    Q4_0(2, 32, 18),
    Q4_1(3, 32, 20),
    Q5_0(6, 32, 22),
    Q5_1(7, 32, 24),
    Q8_0(8, 32, 34),
    Q2_K(10, 256, 84),
    Q3_K(11, 256, 110),
    Q4_K(12, 256, 144),
    Q5_K(13, 256, 176),
    Q6_K(14, 256, 210);

    private final int code;
    private final int blockSize;
    private final int blockBytes;

    TensorType(int code, int blockSize, int blockBytes) {
        this.code = code;
        this.blockSize = blockSize;
        this.blockBytes = blockBytes;
    }

    static Optional<TensorType> of(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }

    long bytes(long elements) {
        return elements / blockSize * blockBytes;
    }
}
