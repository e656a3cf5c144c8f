package io.theopy.nlu.statistical;

import io.theopy.nlu.linear.ModelCache;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds {@link StatisticalIntentExtractor} under the name {@code theopy}. Touches the disk only where it is told to. */
public final class StatisticalIntentExtractorProvider implements IntentExtractorProvider {
    /** The setting that names the folder for trained models. */
    public static final String CACHE = "THEOPY_CACHE_DIR";
    /** Its value for no folder at all. */
    public static final String OFF = "off";

    @Override
    public String name() {
        return StatisticalIntentExtractor.NAME;
    }

    @Override
    public int preference() {
        return 100;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available("the catalogue's templates, and a model trained on them");
    }

    @Override
    public IntentExtractor create(EngineContext context) {
        return new StatisticalIntentExtractor(
                StatisticalIntentExtractor.NAME,
                context.catalog(),
                new EntityLinker(context.directory(), context.catalog().domain()),
                trainer(context.settings()));
    }

    private static LinearTrainer trainer(EngineSettings settings) {
        TrainingOptions options = TrainingOptions.fast();
        return settings.get(CACHE)
                .filter(folder -> !folder.equals(OFF))
                .map(folder -> LinearTrainer.of(options, new ModelCache(path(folder))))
                .orElseGet(() -> LinearTrainer.of(options));
    }

    private static Path path(String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new EngineException(
                    CACHE + " is \"" + folder + "\", which is no path; set it to a folder, or to " + OFF, e);
        }
    }
}
