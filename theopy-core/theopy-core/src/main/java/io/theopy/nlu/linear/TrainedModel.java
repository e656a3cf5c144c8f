package io.theopy.nlu.linear;

import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.file.ModelReader;
import io.theopy.nlu.linear.file.ModelWriter;
import io.theopy.nlu.linear.intent.IntentModel;
import io.theopy.nlu.linear.tag.SequenceTagger;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import java.nio.ByteBuffer;
import java.util.List;

/** All that is learned from one set of examples. Immutable and thread-safe. */
public record TrainedModel(IntentModel intents, SequenceTagger tagger) {
    /** Learns both from {@code examples}, on the calling thread. */
    public static TrainedModel train(List<TrainingExample> examples, Gazetteer gazetteer, TrainingOptions options) {
        return new TrainedModel(
                IntentModel.train(examples, options), SequenceTagger.train(examples, gazetteer, options));
    }

    byte[] toBytes() {
        ModelWriter out = new ModelWriter();
        intents.writeTo(out);
        tagger.writeTo(out);
        return out.toByteArray();
    }

    static TrainedModel fromBytes(ByteBuffer bytes) {
        ModelReader in = new ModelReader(bytes);
        TrainedModel model = new TrainedModel(IntentModel.readFrom(in), SequenceTagger.readFrom(in));
        in.end();
        return model;
    }
}
