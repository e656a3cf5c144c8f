package io.theopy.stt.sphinx.internal;

import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model in use. When the ERP has other names than those it was built with - a client was created, or the ERP answers
 * only now - it is built anew in the background; sessions go on with the one that they began with. Thread-safe.
 */
final class CurrentModel {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentModel.class);

    private final EngineContext context;
    private final AtomicReference<@Nullable SpeechModel> model;
    private final AtomicBoolean building = new AtomicBoolean();
    private volatile KnownNames tried;

    private CurrentModel(EngineContext context, SpeechModel model, KnownNames names) {
        this.context = context;
        this.model = new AtomicReference<>(model);
        this.tried = names;
    }

    static CurrentModel load(EngineContext context) {
        KnownNames names = KnownNames.of(context);
        return new CurrentModel(context, ModelBuilder.build(context.catalog(), names), names);
    }

    /** The model, unless it was closed. */
    Optional<SpeechModel> get() {
        Optional<SpeechModel> current = Optional.ofNullable(model.get());
        current.ifPresent(this::renewIfNamesChanged);
        return current;
    }

    boolean isClosed() {
        return model.get() == null;
    }

    void close() {
        model.set(null);
    }

    private void renewIfNamesChanged(SpeechModel current) {
        KnownNames names = KnownNames.of(context);
        if (!names.isEmpty() && !names.equals(tried) && building.compareAndSet(false, true)) {
            tried = names;
            Thread thread = new Thread(() -> renew(current, names), "theopy-sphinx-names");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void renew(SpeechModel current, KnownNames names) {
        try {
            SpeechModel renewed = current.with(ModelBuilder.commands(current.acoustic(), context.catalog(), names));
            if (model.compareAndSet(current, renewed)) {
                LOG.info(
                        "the recogniser learnt the ERP's names: {} clients",
                        names.clients().size());
            }
        } catch (EngineException e) {
            LOG.warn("the recogniser keeps to the names it knows", e);
        } finally {
            building.set(false);
        }
    }
}
