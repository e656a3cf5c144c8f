package io.theopy.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.intent.IntentCatalog;
import io.theopy.internal.gate.TurnTimes;
import io.theopy.meaning.SlotReader;
import io.theopy.observe.LogWords;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.MemoryStore;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechSynthesizer;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a pipeline is made of.
 *
 * @param nameless understands without names; empty: names are no secret from any caller
 * @param logWords what the log says of what users say
 * @param owned what the pipeline closes when it is closed, in this order
 */
public record PipelineParts(
        IntentCatalog catalog,
        Optional<SpeechRecognizer> recognizer,
        IntentExtractor extractor,
        Optional<IntentExtractor> nameless,
        SlotReader slotReader,
        ActionExecutor executor,
        Optional<SpeechSynthesizer> synthesizer,
        MemoryStore memory,
        DialogueConfig dialogue,
        TurnTimes times,
        MeterRegistry meters,
        LogWords logWords,
        int turnsAtOnce,
        Safety safety,
        List<AutoCloseable> owned) {
    public PipelineParts {
        owned = List.copyOf(owned);
    }
}
