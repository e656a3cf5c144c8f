package io.theopy.server.cli;

import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Provides an extractor that takes all the memory there is. */
public final class GreedyExtractorProvider implements IntentExtractorProvider {
    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public int preference() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available("greedy");
    }

    @Override
    public IntentExtractor create(EngineContext context) {
        return new Greedy();
    }

    private static final class Greedy implements IntentExtractor {
        @Override
        public String name() {
            return "greedy";
        }

        @Override
        public Interpretation interpret(Utterance said, DialogueContext context) {
            List<long[]> kept = new ArrayList<>();
            while (true) {
                kept.add(new long[1 << 17]);
            }
        }
    }
}
