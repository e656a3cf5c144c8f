package io.theopy.nlu.linear.training;

import java.util.SplittableRandom;

/** The order in which a trainer sees its sentences. */
public final class Shuffling {
    private Shuffling() {}

    /** Fisher and Yates. */
    public static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
