package io.theopy.internal.stage;

import io.theopy.action.Admission;
import io.theopy.action.Evidence;
import io.theopy.action.IntentRouter;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.intent.HttpMethod;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.PendingQuestion;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.text.TextPreprocessor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Asks about a name that nobody has: whether it is to be created, where the command adds something and the caller may,
 * and whether somebody with a name much like it was meant. Immutable, thread-safe.
 */
public final class UnknownNames {
    private final IntentCatalog catalog;
    private final IntentRouter router;
    private final EntityLinker linker;
    private final DialogueConfig config;

    public UnknownNames(IntentCatalog catalog, IntentRouter router, EntityLinker linker, DialogueConfig config) {
        this.catalog = catalog;
        this.router = router;
        this.linker = linker;
        this.config = config;
    }

    /** {@code intent} with the one entry of the directory that is called just so: it may be newer than what was understood. */
    Optional<ProposedIntent> known(ProposedIntent intent, String slot, Understood turn) {
        return Optional.ofNullable(intent.slots().get(slot))
                .flatMap(value -> catalog.find(intent.intent())
                        .flatMap(found -> found.slot(slot))
                        .map(of -> linker.link(
                                new EntityKind(of.kind().name()),
                                value.value(),
                                turn.utterance().language()))
                        .filter(linked -> linked.candidates().size() == 1)
                        .filter(linked -> TextPreprocessor.fold(
                                        linked.candidates().get(0).name())
                                .equals(TextPreprocessor.fold(value.value())))
                        .map(linked -> intent.with(slot, linked)));
    }

    /** The question about the value of {@code slot}; empty when there is nothing to offer. */
    Optional<PendingQuestion> about(ProposedIntent intent, String slot, Understood turn, Instant now) {
        Optional<SlotKind> kind =
                catalog.find(intent.intent()).flatMap(found -> found.slot(slot)).map(Slot::kind);
        SlotValue value = intent.slots().get(slot);
        if (kind.isEmpty() || value == null) {
            return Optional.empty();
        }
        EntityKind entities = new EntityKind(kind.get().name());
        List<DirectoryEntry> mistyped = linker.mistyped(entities, value.said());
        List<DirectoryEntry> near = mistyped.isEmpty()
                ? linker.near(entities, value.said(), turn.utterance().language())
                : mistyped;
        // Of a slip of the finger a yes must not make a second client.
        Optional<PendingQuestion.Confirmation> creation = kind.get()
                .create()
                .filter(create -> mistyped.isEmpty() && addsSomething(intent))
                .flatMap(create -> creation(create, value, turn, now));
        return near.isEmpty() && creation.isEmpty()
                ? Optional.empty()
                : Optional.of(new PendingQuestion.UnknownName(
                        intent,
                        slot,
                        near,
                        creation,
                        creation.map(PendingQuestion.Confirmation::expires).orElse(now.plus(config.questionLife()))));
    }

    /** Whoever is not known yet has nothing to be changed or taken away. */
    private boolean addsSomething(ProposedIntent intent) {
        return catalog.find(intent.intent())
                .flatMap(Intent::action)
                .filter(action ->
                        action.method() == HttpMethod.POST && action.lookup().isEmpty())
                .isPresent();
    }

    /** The yes is bound to the creation with exactly this name. */
    private Optional<PendingQuestion.Confirmation> creation(
            SlotKind.Creation create, SlotValue name, Understood turn, Instant now) {
        ProposedIntent proposed = new ProposedIntent(
                create.intent(),
                Map.of(create.slot(), SlotValue.of(name.value(), name.said())),
                OptionalDouble.of(1),
                ProposedIntent.Origin.DIALOGUE);
        Admission admission = router.admit(proposed, turn.turn().caller(), Evidence.of(false));
        return admission instanceof Admission.NeedsConsent asked
                ? Optional.of(new PendingQuestion.Confirmation(
                        proposed, turn.turn().caller().id(), asked.fingerprint(), now.plus(config.confirmationLife())))
                : Optional.empty();
    }
}
