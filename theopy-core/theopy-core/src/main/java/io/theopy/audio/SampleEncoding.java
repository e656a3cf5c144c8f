package io.theopy.audio;

/** How one sample of one channel is written in a WAV file, little endian; decodes it to -1..1. */
enum SampleEncoding {
    PCM_8(1) {
        @Override
        double decode(byte[] bytes, int at) {
            return ((bytes[at] & 0xFF) - 128) / 128.0;
        }
    },
    PCM_16(2) {
        @Override
        double decode(byte[] bytes, int at) {
            return (bytes[at] & 0xFF | bytes[at + 1] << 8) / 0x1p15;
        }
    },
    PCM_24(3) {
        @Override
        double decode(byte[] bytes, int at) {
            return (bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] << 16) / 0x1p23;
        }
    },
    PCM_32(4) {
        @Override
        double decode(byte[] bytes, int at) {
            return int32(bytes, at) / 0x1p31;
        }
    },
    FLOAT_32(4) {
        @Override
        double decode(byte[] bytes, int at) {
            return Float.intBitsToFloat(int32(bytes, at));
        }
    },
    FLOAT_64(8) {
        @Override
        double decode(byte[] bytes, int at) {
            long low = int32(bytes, at) & 0xFFFFFFFFL;
            return Double.longBitsToDouble((long) int32(bytes, at + 4) << 32 | low);
        }
    },
    MU_LAW(1) {
        @Override
        double decode(byte[] bytes, int at) {
            return G711.decodeMuLaw(bytes[at]) / 0x1p15;
        }
    },
    A_LAW(1) {
        @Override
        double decode(byte[] bytes, int at) {
            return G711.decodeALaw(bytes[at]) / 0x1p15;
        }
    };

    private final int bytes;

    SampleEncoding(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes a sample. */
    int size() {
        return bytes;
    }

    abstract double decode(byte[] bytes, int at);

    private static int int32(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }
}
