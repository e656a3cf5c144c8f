package io.theopy.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Confirm;
import io.theopy.intent.HttpMethod;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Placeholders;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.Shift;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only door from a proposal to an action. Deny by default; checked in this order: the catalogue has it, the caller
 * may, nothing was said that it can't be carried out with, every value is known to the catalogue and valid, names are linked, nothing required is missing, the lookup found
 * exactly one, the user said yes where a yes is needed. Immutable, thread-safe, without effects.
 */
public final class IntentRouter {
    /** The pseudo-slot that holds the identifier of the item that the user chose among several found. */
    public static final String CHOSEN = ActionBinding.FollowUp.FOUND;

    private final IntentCatalog catalog;

    public IntentRouter(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** Decides on {@code proposed}, on behalf of {@code caller}. */
    public Admission admit(ProposedIntent proposed, Caller caller, Evidence evidence) {
        Optional<Intent> intent = catalog.find(proposed.intent());
        Optional<ActionBinding> binding = intent.flatMap(Intent::action);
        if (intent.isEmpty() || binding.isEmpty()) {
            return new Admission.NoSuchAction(proposed.intent());
        }
        if (!caller.may(binding.get().scope())) {
            return new Admission.Forbidden(binding.get().scope());
        }
        if (proposed.obstacle().isPresent()) {
            return new Admission.Impossible(proposed.obstacle().get());
        }
        return valuesProblem(intent.get(), binding.get(), proposed)
                .orElseGet(() -> route(proposed, binding.get(), evidence));
    }

    /** Whether {@code slot} of {@code intent} may be said by how far it is from what it is now. */
    public static boolean isReckoned(Intent intent, String slot) {
        return intent.action()
                .flatMap(binding -> Reckoning.known(intent.name(), binding, slot))
                .isPresent();
    }

    /**
     * {@code proposed} with the moments that were said by how far they are from those that {@code found} has, and with
     * whomever it belongs to where nobody was named.
     */
    public ProposedIntent reckoned(ProposedIntent proposed, JsonNode found) {
        List<JsonNode> items = items(found, proposed);
        Optional<Intent> intent = catalog.find(proposed.intent()).filter(known -> items.size() == 1);
        return intent.flatMap(Intent::action)
                .map(binding -> Reckoning.of(proposed, binding, items.get(0)))
                .map(reckoned -> FoundByMoment.named(reckoned, intent.get(), items.get(0)))
                .orElse(proposed);
    }

    private static Optional<Admission> valuesProblem(Intent intent, ActionBinding binding, ProposedIntent proposed) {
        for (Map.Entry<String, SlotValue> given : proposed.slots().entrySet()) {
            if (given.getKey().equals(CHOSEN)) {
                continue;
            }
            Optional<Slot> slot = intent.slot(given.getKey());
            if (slot.isEmpty()) {
                return Optional.of(new Admission.Invalid(given.getKey(), "this intent takes no such value"));
            }
            Optional<Admission> problem = valueProblem(slot.get(), given.getValue(), intent.name(), binding);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return intent.slots().stream()
                .filter(slot -> slot.required() && !proposed.slots().containsKey(slot.name()))
                .filter(slot -> !FoundByMoment.replaces(slot, proposed, intent, binding))
                .findFirst()
                .map(slot -> new Admission.Missing(slot.name()));
    }

    private static Optional<Admission> valueProblem(Slot slot, SlotValue value, String intent, ActionBinding binding) {
        if (!value.isUsable()) {
            return Optional.of(new Admission.Doubtful(slot.name()));
        }
        if (Shift.is(value) && Reckoning.known(intent, binding, slot.name()).isPresent()) {
            return Optional.empty();
        }
        Optional<String> problem = SlotValidator.problem(slot, value.value());
        if (problem.isPresent()) {
            return Optional.of(new Admission.Invalid(slot.name(), problem.get()));
        }
        if (slot.type() == SlotType.DATETIME && !value.value().contains("T") && !isOnlyAFilter(slot, binding)) {
            return Optional.of(new Admission.Incomplete(slot.name()));
        }
        if (value.isAmbiguous()) {
            return Optional.of(new Admission.Ambiguous(slot.name(), value.candidates()));
        }
        if (value.candidates().isEmpty() && needsId(slot, binding)) {
            return Optional.of(new Admission.UnknownName(slot.name(), value.value()));
        }
        return Optional.empty();
    }

    /** A date without its hour is enough to look something up, not to write it down. */
    private static boolean isOnlyAFilter(Slot slot, ActionBinding binding) {
        return texts(binding, false).stream()
                .flatMap(text -> Placeholders.in(text).stream())
                .noneMatch(placeholder -> placeholder.name().equals(slot.name()));
    }

    private static boolean needsId(Slot slot, ActionBinding binding) {
        return texts(binding, true).stream()
                .flatMap(text -> Placeholders.in(text).stream())
                .anyMatch(placeholder -> placeholder.name().equals(slot.name() + ".id"));
    }

    private static List<String> texts(ActionBinding binding, boolean withFilters) {
        List<String> texts = new ArrayList<>(binding.body().values());
        texts.add(binding.path());
        if (withFilters) {
            texts.addAll(binding.query().values());
            binding.lookup().ifPresent(lookup -> {
                texts.add(lookup.path());
                texts.addAll(lookup.query().values());
            });
        }
        return texts;
    }

    private static Admission route(ProposedIntent proposed, ActionBinding binding, Evidence evidence) {
        if (binding.lookup().isPresent() && evidence.found().isEmpty()) {
            return new CallBuilder(proposed.slots(), Optional.empty())
                    .lookup(binding.lookup().get())
                    .<Admission>map(call ->
                            new Admission.NeedsLookup(new Action(proposed.intent(), Map.of(), call, reading(binding))))
                    .orElseGet(() -> new Admission.NoSuchAction(proposed.intent()));
        }
        Optional<JsonNode> found = Optional.empty();
        if (binding.lookup().isPresent()) {
            List<JsonNode> items = items(evidence.found().orElseThrow(), proposed);
            if (items.size() != 1) {
                return items.isEmpty() ? new Admission.NothingFound() : new Admission.SeveralFound(items);
            }
            found = Optional.of(items.get(0));
            Optional<String> open = Reckoning.open(proposed);
            if (open.isPresent()) {
                return new Admission.Missing(open.get());
            }
        }
        return new CallBuilder(proposed.slots(), found)
                .call(binding)
                .map(call -> new Action(proposed.intent(), proposed.values(), call, binding))
                .map(action -> consented(action, evidence, isReadBack(proposed)))
                .orElseGet(() -> new Admission.NoSuchAction(proposed.intent()));
    }

    private static boolean isReadBack(ProposedIntent proposed) {
        return proposed.slots().values().stream()
                .anyMatch(value -> value.doubt().isPresent());
    }

    private static Admission consented(Action action, Evidence evidence, boolean readBack) {
        Confirm confirm = action.binding().confirm();
        boolean needed = confirm == Confirm.ALWAYS
                || readBack && action.writes()
                || confirm == Confirm.WHEN_UNSURE && !evidence.sure();
        String fingerprint = Fingerprint.of(action);
        boolean given = evidence.consent().filter(fingerprint::equals).isPresent();
        return needed && !given ? new Admission.NeedsConsent(action, fingerprint) : new Admission.Admitted(action);
    }

    static List<JsonNode> items(JsonNode found, ProposedIntent proposed) {
        List<JsonNode> items = new ArrayList<>();
        if (found.path("items").isArray()) {
            found.path("items").forEach(items::add);
        } else if (found.isObject()) {
            items.add(found);
        }
        SlotValue chosen = proposed.slots().get(CHOSEN);
        if (chosen != null) {
            items.removeIf(item -> !item.path("id").asText().equals(chosen.value()));
        }
        return items;
    }

    private static ActionBinding reading(ActionBinding binding) {
        ActionBinding.Lookup lookup = binding.lookup().orElseThrow();
        return new ActionBinding(
                HttpMethod.GET,
                lookup.path(),
                lookup.query(),
                Map.of(),
                binding.scope(),
                false,
                true,
                Confirm.NEVER,
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
    }
}
