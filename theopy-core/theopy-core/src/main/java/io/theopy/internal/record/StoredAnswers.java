package io.theopy.internal.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.theopy.meaning.ProposedIntent;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.util.Optional;

/** Turn results as text for the ledger, without their sound, and back. Thread-safe. */
final class StoredAnswers {
    private final ObjectMapper mapper;

    StoredAnswers() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(Outcome.class, Kinds.class)
                .addMixIn(ProposedIntent.class, Derived.class);
        for (Class<?> kind : Outcome.class.getPermittedSubclasses()) {
            builder.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
        }
        this.mapper = builder.build();
    }

    String write(TurnResult result) {
        TurnResult silent = new TurnResult(
                result.turnId(),
                result.sessionId(),
                result.transcript(),
                result.said(),
                result.understood(),
                result.outcome(),
                result.reply(),
                Optional.empty(),
                result.timings(),
                result.news(),
                false);
        try {
            return mapper.writeValueAsString(silent);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("turn " + result.turnId() + " cannot be written as JSON", e);
        }
    }

    /** @throws IllegalStateException when it is not one of ours */
    TurnResult read(String stored) {
        try {
            return mapper.readValue(stored, TurnResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored answer cannot be read; was the ledger edited by hand?", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinds {}

    @JsonIgnoreProperties(value = "values", allowGetters = false)
    private interface Derived {}
}
