package io.theopy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a reply may speak of, beyond the outcome.
 *
 * @param now the user's wall clock: years are only said where they differ from it
 * @param intent what was understood
 * @param readings what it may mean, when the user is asked which
 * @param agenda the commands of one sentence, or those of them that are still to come
 * @param found what the lookup found
 * @param lastReply what was said last, for "repeat"
 * @param instead what is to be done in place of what is taken back
 * @param parts the commands that one question, or one yes, is about
 * @param leftOut what was asked for besides and can't be done
 * @param nobody the name that is asked about because nobody has it
 */
public record ReplyFacts(
        Language language,
        LocalDateTime now,
        Caller caller,
        Optional<ProposedIntent> intent,
        List<ProposedIntent> readings,
        List<ProposedIntent> agenda,
        Optional<JsonNode> found,
        Optional<String> lastReply,
        Optional<ProposedIntent> instead,
        List<ReplyPart> parts,
        List<ProposedIntent> leftOut,
        Optional<Nobody> nobody) {
    /**
     * A name that nobody has.
     *
     * @param name as it would be written
     * @param near who is called much like it
     * @param creatable whether it is asked if it is to be created
     */
    public record Nobody(String name, List<DirectoryEntry> near, boolean creatable) {
        public Nobody {
            near = List.copyOf(near);
        }
    }

    public ReplyFacts {
        readings = List.copyOf(readings);
        agenda = List.copyOf(agenda);
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    public static ReplyFacts of(Language language, LocalDateTime now, Caller caller) {
        return new ReplyFacts(
                language,
                now,
                caller,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public ReplyFacts about(ProposedIntent understood) {
        return new ReplyFacts(
                language,
                now,
                caller,
                Optional.of(understood),
                readings,
                agenda,
                found,
                lastReply,
                instead,
                parts,
                leftOut,
                nobody);
    }

    public ReplyFacts hesitating(List<ProposedIntent> between) {
        return new ReplyFacts(
                language, now, caller, intent, between, agenda, found, lastReply, instead, parts, leftOut, nobody);
    }

    public ReplyFacts finding(Optional<JsonNode> what) {
        return new ReplyFacts(
                language, now, caller, intent, readings, agenda, what, lastReply, instead, parts, leftOut, nobody);
    }

    public ReplyFacts after(Optional<String> said) {
        return new ReplyFacts(
                language, now, caller, intent, readings, agenda, found, said, instead, parts, leftOut, nobody);
    }

    public ReplyFacts withAgenda(List<ProposedIntent> commands) {
        return new ReplyFacts(
                language, now, caller, intent, readings, commands, found, lastReply, instead, parts, leftOut, nobody);
    }

    public ReplyFacts replacedBy(Optional<ProposedIntent> next) {
        return new ReplyFacts(
                language, now, caller, intent, readings, agenda, found, lastReply, next, parts, leftOut, nobody);
    }

    public ReplyFacts withParts(List<ReplyPart> several, List<ProposedIntent> without) {
        return new ReplyFacts(
                language, now, caller, intent, readings, agenda, found, lastReply, instead, several, without, nobody);
    }

    public ReplyFacts unknown(Optional<Nobody> name) {
        return new ReplyFacts(
                language, now, caller, intent, readings, agenda, found, lastReply, instead, parts, leftOut, name);
    }
}
