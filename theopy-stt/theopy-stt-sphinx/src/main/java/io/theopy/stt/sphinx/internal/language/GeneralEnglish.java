package io.theopy.stt.sphinx.internal.language;

import io.theopy.spi.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How often words and pairs of words occur in English at large, from the general language model of CMU Sphinx (72,000
 * words, 2.3 million pairs). The whole model is too slow to search with; a few thousand words of it let reminders,
 * comments and unforeseen phrases be heard. Immutable.
 *
 * <p>Reads the binary "trie" format: counts, tables of quantised logarithms, single words, then for every word the words
 * that came before it as a packed bit array, then the spellings.
 */
public final class GeneralEnglish {
    /** The mark of the beginning of a sentence, as the word before. */
    public static final String START = "<s>";
    /** The mark of the end of a sentence, as a word. */
    public static final String END = "</s>";

    private static final String RESOURCE = "/edu/cmu/sphinx/models/en-us/en-us.lm.bin";
    private static final String HEADER = "Trie Language Model";
    private static final int ORDER = 3;
    private static final int TABLE = 1 << 16;
    private static final int QUANTISED_BITS = 16;
    /** The file's logarithms are to the base 1.0001. */
    private static final double TO_NATURAL = Math.log(1.0001);

    /** Takes a pair of words and the natural logarithm of the probability of the second after the first. */
    @FunctionalInterface
    public interface PairSink {
        void pair(int before, int word, float log);
    }

    private final String[] words;
    private final float[] logs;
    private final float[] backOffs;
    private final int[] firstPair;
    private final float[] pairLogs;
    private final ByteBuffer file;
    private final int pairsAt;
    private final int wordBits;
    private final int entryBits;

    private GeneralEnglish(ByteBuffer file) {
        this.file = file;
        file.position(HEADER.length());
        if (file.get() != ORDER) {
            throw new EngineException("the general language model is not a trigram model; check de.sciss:sphinx4-data");
        }
        int wordCount = file.getInt();
        int pairCount = file.getInt();
        int tripleCount = file.getInt();
        file.getInt(); // kind of quantisation: 16 bits
        pairLogs = new float[TABLE];
        file.asFloatBuffer().get(pairLogs);
        file.position(file.position() + 3 * TABLE * Float.BYTES); // pairs, their back-offs, triples
        logs = new float[wordCount];
        backOffs = new float[wordCount];
        firstPair = new int[wordCount + 1];
        for (int i = 0; i <= wordCount; i++) {
            float log = file.getFloat();
            float backOff = file.getFloat();
            firstPair[i] = file.getInt();
            if (i < wordCount) {
                logs[i] = natural(log);
                backOffs[i] = natural(backOff);
            }
        }
        pairsAt = file.position();
        wordBits = bits(wordCount);
        entryBits = wordBits + 2 * QUANTISED_BITS + bits(tripleCount);
        int pairBytes = bytes(pairCount, entryBits);
        int tripleBytes = bytes(tripleCount, wordBits + QUANTISED_BITS);
        file.position(pairsAt + pairBytes + tripleBytes);
        byte[] spellings = new byte[file.getInt()];
        file.get(spellings);
        words = new String(spellings, StandardCharsets.ISO_8859_1).split("\0");
    }

    /** Reads the model from the class path; takes half a second and 30 MB. */
    public static GeneralEnglish load() {
        try (InputStream in = GeneralEnglish.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new EngineException("no general language model; put de.sciss:sphinx4-data on the class path");
            }
            return new GeneralEnglish(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new EngineException("the general language model cannot be read", e);
        }
    }

    /** The {@code count} most frequent words, most frequent first, without marks. */
    public List<String> mostFrequent(int count) {
        return IntStream.range(0, words.length)
                .boxed()
                .filter(i -> words[i].charAt(0) != '<')
                .sorted(Comparator.comparingDouble(i -> -logs[i]))
                .limit(count)
                .map(i -> words[i])
                .toList();
    }

    /** Probabilities of single words, of {@code vocabulary}'s and last of the end; unknown words get that of rare ones. */
    public float[] singles(List<String> vocabulary) {
        Map<String, Integer> numbers = numbers();
        float rare = rareLog();
        float[] found = new float[vocabulary.size() + 1];
        double sum = 0;
        for (int i = 0; i < found.length; i++) {
            Integer number = numbers.get(i < vocabulary.size() ? vocabulary.get(i) : END);
            found[i] = (float) Math.exp(number == null ? rare : logs[number]);
            sum += found[i];
        }
        for (int i = 0; i < found.length; i++) {
            found[i] /= (float) sum;
        }
        return found;
    }

    /** The logarithm that is added when a pair is not known, by first word: {@code vocabulary}'s, last the start's. */
    public float[] backOffs(List<String> vocabulary) {
        Map<String, Integer> numbers = numbers();
        float[] found = new float[vocabulary.size() + 1];
        for (int i = 0; i < found.length; i++) {
            Integer number = numbers.get(i < vocabulary.size() ? vocabulary.get(i) : START);
            found[i] = number == null ? 0 : backOffs[number];
        }
        return found;
    }

    /** All known pairs within {@code vocabulary}; the start counts as one more word before, the end as one after. */
    public void pairs(List<String> vocabulary, PairSink sink) {
        Map<String, Integer> numbers = numbers();
        int[] ours = new int[words.length];
        Arrays.fill(ours, -1);
        List<String> before = new ArrayList<>(vocabulary);
        before.add(START);
        for (int i = 0; i < before.size(); i++) {
            Integer number = numbers.get(before.get(i));
            if (number != null) {
                ours[number] = i;
            }
        }
        for (int i = 0; i <= vocabulary.size(); i++) {
            Integer number = numbers.get(i < vocabulary.size() ? vocabulary.get(i) : END);
            if (number != null) {
                for (int entry = firstPair[number]; entry < firstPair[number + 1]; entry++) {
                    long at = (long) entry * entryBits;
                    int first = ours[read(at, wordBits)];
                    if (first >= 0) {
                        sink.pair(first, i, natural(pairLogs[read(at + wordBits + QUANTISED_BITS, QUANTISED_BITS)]));
                    }
                }
            }
        }
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            numbers.put(words[i], i);
        }
        return numbers;
    }

    private float rareLog() {
        float[] sorted = logs.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Bits are counted from the lowest of each byte. */
    private int read(long bit, int count) {
        int at = pairsAt + (int) (bit >>> 3);
        return (int) (file.getLong(at) >>> (bit & 7)) & (1 << count) - 1;
    }

    private static float natural(float log) {
        return (float) (log * TO_NATURAL);
    }

    private static int bits(int value) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(value);
    }

    /** One entry more than counted, rounded up, and a long's worth of padding. */
    private static int bytes(int entries, int bitsEach) {
        return (int) (((1L + entries) * bitsEach + 7) / 8) + Long.BYTES;
    }
}
