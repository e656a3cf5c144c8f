package io.theopy.stt.sphinx.internal.acoustic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Which three senones (tied states) a phone has, given its neighbours and its place in the word. Reads the model
 * definition ({@code mdef}). Immutable after loading; phones that share their senones share one sequence number.
 */
public final class Triphones {
    /** Emitting states of every phone. */
    public static final int STATES = 3;

    private static final int COUNTS = 6;
    private static final WordPosition[] POSITIONS = WordPosition.values();

    private final PhoneSet phones;
    private final int[] table;
    private final int[] alone;
    private final int[] senones;
    private final int[] baseOfSenone;

    private Triphones(PhoneSet phones, int[] table, int[] alone, int[] senones, int[] baseOfSenone) {
        this.phones = phones;
        this.table = table;
        this.alone = alone;
        this.senones = senones;
        this.baseOfSenone = baseOfSenone;
    }

    static Triphones load() {
        return of(new String(AcousticModelFile.bytes("mdef"), StandardCharsets.US_ASCII));
    }

    /** Reads the text form of a model definition. */
    public static Triphones of(String definition) {
        return new Parser(definition).parse();
    }

    public PhoneSet phones() {
        return phones;
    }

    public int senoneCount() {
        return baseOfSenone.length;
    }

    /** The phone that a senone is part of. */
    int base(int senone) {
        return baseOfSenone[senone];
    }

    /** The senone of one state of a sequence. */
    public int senone(int sequence, int state) {
        return senones[sequence * STATES + state];
    }

    /** The sequence of a phone without regard to its neighbours; silence and noises have no other. */
    public int alone(int phone) {
        return alone[phone];
    }

    /**
     * The sequence of {@code phone} between {@code left} and {@code right}. Where training never saw that, the same
     * neighbours at another place in the word, then silence for the neighbours, then the phone alone stand in.
     */
    public int sequence(int phone, int left, int right, WordPosition position) {
        int found = lookUp(phone, left, right, position);
        if (found < 0 && (phones.isFiller(left) || phones.isFiller(right))) {
            int silence = phones.silence();
            found = lookUp(
                    phone, phones.isFiller(left) ? silence : left, phones.isFiller(right) ? silence : right, position);
        }
        return found >= 0 ? found : alone[phone];
    }

    private int lookUp(int phone, int left, int right, WordPosition position) {
        int found = table[index(phones.size(), phone, left, right, position)];
        for (int i = 0; found < 0 && i < POSITIONS.length; i++) {
            found = table[index(phones.size(), phone, left, right, POSITIONS[i])];
        }
        return found;
    }

    private static int index(int phoneCount, int phone, int left, int right, WordPosition position) {
        return ((phone * phoneCount + left) * phoneCount + right) * POSITIONS.length + position.ordinal();
    }

    /** Reads the text form: counts with their names, then one line a phone. */
    private static final class Parser {
        private final StringTokenizer tokens;
        private final Map<Long, Integer> sequences = new HashMap<>();
        private final List<int[]> inOrder = new ArrayList<>();

        Parser(String text) {
            this.tokens = new StringTokenizer(withoutComments(text));
        }

        Triphones parse() {
            tokens.nextToken(); // version
            int[] counts = new int[COUNTS];
            for (int i = 0; i < COUNTS; i++) {
                counts[i] = nextInt();
                tokens.nextToken();
            }
            int baseCount = counts[0];
            int[] baseOfSenone = new int[counts[3]];
            List<String> names = new ArrayList<>();
            int[] alone = new int[baseCount];
            for (int phone = 0; phone < baseCount; phone++) {
                names.add(tokens.nextToken());
                skip(4);
                alone[phone] = nextSequence(phone, baseOfSenone);
            }
            PhoneSet phones = new PhoneSet(names);
            int[] table = new int[baseCount * baseCount * baseCount * POSITIONS.length];
            Arrays.fill(table, -1);
            for (int i = 0; i < counts[1]; i++) {
                int phone = phones.number(tokens.nextToken());
                int left = phones.number(tokens.nextToken());
                int right = phones.number(tokens.nextToken());
                WordPosition position = WordPosition.of(tokens.nextToken().charAt(0));
                skip(1);
                table[index(baseCount, phone, left, right, position)] = nextSequence(phone, baseOfSenone);
            }
            int[] senones = inOrder.stream().flatMapToInt(Arrays::stream).toArray();
            return new Triphones(phones, table, alone, senones, baseOfSenone);
        }

        /** Reads transition matrix (always the phone's own), states, and the closing {@code N}. */
        private int nextSequence(int phone, int[] baseOfSenone) {
            skip(1);
            int[] states = new int[STATES];
            long key = 0;
            for (int i = 0; i < STATES; i++) {
                states[i] = nextInt();
                baseOfSenone[states[i]] = phone;
                key = key << 16 | states[i];
            }
            skip(1);
            return sequences.computeIfAbsent(key, k -> {
                inOrder.add(states);
                return inOrder.size() - 1;
            });
        }

        private int nextInt() {
            return Integer.parseInt(tokens.nextToken());
        }

        private void skip(int count) {
            for (int i = 0; i < count; i++) {
                tokens.nextToken();
            }
        }

        private static String withoutComments(String text) {
            int lastComment = text.lastIndexOf("\n#");
            int firstComment = text.indexOf("\n#");
            if (firstComment < 0) {
                return text;
            }
            return text.substring(0, firstComment) + text.substring(text.indexOf('\n', lastComment + 1));
        }
    }
}
