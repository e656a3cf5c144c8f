package io.theopy.stt.sphinx.internal.acoustic;

/** How likely each phone's states are followed by which, as natural logarithms. Immutable. */
public final class Transitions {
    private static final int COLUMNS = Triphones.STATES + 1;

    private final float[] logs;

    private Transitions(float[] logs) {
        this.logs = logs;
    }

    static Transitions load() {
        AcousticModelFile file = AcousticModelFile.open("transition_matrices");
        int phones = file.nextInt();
        for (int i = 0; i < 3; i++) {
            file.nextInt(); // rows, columns, number of floats
        }
        float[] counts = new float[phones * Triphones.STATES * COLUMNS];
        file.next(counts);
        return ofCounts(counts);
    }

    /** @param counts for each phone a row for each of its states: how often it goes to each state, and out */
    public static Transitions ofCounts(float[] counts) {
        float[] logs = new float[counts.length];
        for (int row = 0; row < counts.length; row += COLUMNS) {
            double sum = 0;
            for (int i = row; i < row + COLUMNS; i++) {
                sum += counts[i];
            }
            for (int i = row; i < row + COLUMNS; i++) {
                logs[i] = counts[i] > 0 ? (float) Math.log(counts[i] / sum) : Float.NEGATIVE_INFINITY;
            }
        }
        return new Transitions(logs);
    }

    /** From state {@code from} of {@code phone} to state {@code to}, or out of it if that is {@link Triphones#STATES}. */
    public float log(int phone, int from, int to) {
        return logs[(phone * Triphones.STATES + from) * COLUMNS + to];
    }
}
