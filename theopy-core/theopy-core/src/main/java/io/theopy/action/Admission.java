package io.theopy.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.meaning.DirectoryEntry;
import java.util.List;

/** The router's answer to a proposal. Only {@link Admitted} and {@link NeedsLookup} carry anything executable. */
public sealed interface Admission {
    /** Everything holds; carry it out. */
    record Admitted(Action action) implements Admission {}

    /** This read has to come first; admit again with what it finds. */
    record NeedsLookup(Action lookup) implements Admission {}

    /** The lookup found nothing. */
    record NothingFound() implements Admission {}

    /** The lookup found several; one has to be chosen. */
    record SeveralFound(List<JsonNode> items) implements Admission {
        public SeveralFound {
            items = List.copyOf(items);
        }
    }

    /** Complete and allowed, but the user must say yes to {@code fingerprint} first. */
    record NeedsConsent(Action action, String fingerprint) implements Admission {}

    /** A required value is not there. */
    record Missing(String slot) implements Admission {}

    /** A value is there in part: a date that lacks its hour. */
    record Incomplete(String slot) implements Admission {}

    /** A name fits several clients or operators. */
    record Ambiguous(String slot, List<DirectoryEntry> candidates) implements Admission {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** A name fits nobody that the ERP knows. */
    record UnknownName(String slot, String said) implements Admission {}

    /** A value is not of its type. */
    record Invalid(String slot, String problem) implements Admission {}

    /** The caller may not. */
    record Forbidden(String scope) implements Admission {}

    /** The catalogue has no such action. */
    record NoSuchAction(String intent) implements Admission {}
}
