package io.theopy.nlu.linear;

import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.text.Languages;
import io.theopy.text.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a model after everything that it is trained from: any change of it gives another name. SHA-256. */
final class TrainingHash {
    private final MessageDigest digest;

    private TrainingHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256; this one is broken", e);
        }
    }

    static String of(List<TrainingExample> examples, Gazetteer gazetteer, TrainingOptions options) {
        TrainingHash hash = new TrainingHash();
        hash.add(Long.toHexString(ModelCache.MAGIC));
        hash.add(options.toString());
        hash.add(gazetteer.toString());
        examples.stream()
                .map(example -> example.said().language())
                .distinct()
                .forEach(language ->
                        hash.add(Languages.of(language).text().families().toString()));
        StringBuilder line = new StringBuilder();
        for (TrainingExample example : examples) {
            line.setLength(0);
            line.append(example.intent()).append('\n').append(example.group()).append('\n');
            line.append(example.said().language().code()).append(' ');
            line.append(example.said().raw()).append('\n');
            for (Token token : example.said().tokens()) {
                line.append(token.form()).append(' ').append(token.start()).append(' ');
            }
            for (LabelledSpan span : example.spans()) {
                line.append('\n').append(span.from()).append(' ').append(span.to());
                line.append(' ').append(span.label());
            }
            hash.add(line.toString());
        }
        return HexFormat.of().formatHex(hash.digest.digest(), 0, 16);
    }

    /** With its length, so that no two different sequences of parts look the same. */
    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
