package io.theopy.language.en;

import static java.util.Map.entry;

import io.theopy.nlu.account.Operator;
import io.theopy.nlu.account.OperatorWords;
import java.util.Map;

/** The English words that change what a command asks for. */
final class EnglishOperators {
    private static final String SPAN =
            "(?:day|week|weekday|weekend|month|quarter|year|hour|minute|morning|noon|lunchtime|afternoon|evening|night)";
    private static final String WEEKDAY = "(?:mon|tues?|wednes|thurs?|fri|satur|sun)day";
    private static final String PERSON = "(?:i|we|you|he|she|they|it|[a-z]+)";
    private static final String HAVE = "(?:have|had|has|' ?ve|ve|' ?d|' ?s|'s)";
    private static final String DONE =
            "(?:[a-z]{2,}(?:ed|lled)|made|set|put|took|told|sent|wrote|gave|did|done|booked|paid)";

    static final OperatorWords ALL = new OperatorWords(
            Map.ofEntries(
                    entry(
                            Operator.REASON,
                            "because(?: of)?|(?:and )?so(?! (?:far|many|much|that))|therefore|since (?:he|she|they|it|we|the [a-z]+ (?:is|was|has|are|have))"
                                    + "|(?<!soon )(?<!long )as (?:he|she|they|it|we|the [a-z]+ (?:is|was|has|are|have))|thus|hence|given that|due to"),
                    entry(
                            Operator.ADDRESSED,
                            "(?:tell|ask|inform|let|remind) (?!me |us |you )[a-z]+(?: [a-z]+){0,2} (?:to|that|know|he|she|they|his|her|if|whether)"),
                    entry(
                            Operator.REPORTED,
                            "(?:he|she|they|[a-z]+) (?:said|says|told (?:me|us|you)|tells (?:me|us)|thinks?|thought|claims?|claimed)"
                                    + "(?: (?:to|that|he|she|they|we|i|it))?"
                                    + "|(?:he|she|they|[a-z]+) (?:wants?|wanted|asked|asks|told|expects?|expected) (?:me|us|you) (?:to|if|whether)"
                                    + "|(?:asked|asks|wonder(?:s|ed|ing)?) (?:(?:me|us) )?(?:if|whether)"
                                    + "|(?:apparently|reportedly|it seems(?: that)?|i (?:heard|hear|think|guess|believe|suppose)(?: that)?)"),
                    entry(
                            Operator.TOLD,
                            // Imagined.
                            "what (?:if|happens (?:if|when)|would happen|about if)|suppos(?:e|ing)(?: that)?|imagine(?: that)?"
                                    + "|if only|(?:even )?if (?:i|we|you) (?:were|was|had|[a-z]+ed|would|could have)"
                                    + "|(?:should|could|would|might|must|ought to) (?:not )?(?:have|ve|' ve)"
                                    + "|(?:was|were|am not|is not|are not) (?:going to|about to|supposed to|to)|used to"
                                    + "|(?:i|we|he|she|they) (?:might|may)(?: (?:not|well))?"
                                    + "|[a-z]+ (?:wanted|hoped|planned|intended|meant|tried|forgot|would have liked) to"
                                    + "|(?:i|we) (?:wish|hope|hoped|meant|wanted|planned|forgot|tried)(?: (?:i|we|to))?"
                                    // Past, and asked about.
                                    + "|(?:i|we|you|he|she|they|who|nobody|somebody|someone) (?:" + HAVE
                                    + " )?(?:(?:just|already|never|not) )*"
                                    + DONE
                                    + "|(?:(?:have|has|had|do|does|haven t|hasn t) (?:i|we|you|he|she|they)|(?:did|didn t) [a-z]+) (?:(?:just|already|ever) )*(?:[a-z]+)"
                                    + "|(?:how|why) (?:do|does|did|to|can|could|would|should|is|are|was|come)"),
                    entry(
                            Operator.EXCEPTED,
                            "except(?:ing| for| those| the)?|excluding|exclude|apart from|other than|besides|save for|leaving out|leave out"
                                    + "|but not|and not|aside from|not including|(?:with the exception) of"
                                    + "|without (?:those|the ones|counting|including|the)"
                                    + "|(?:every|all|any|everything|everyone|everybody|anyone|anything) (?:[a-z]+ )?but"),
                    entry(
                            Operator.REPEATED,
                            "(?:every|each) (?:single |other |second |third |two |three |four |\\d+ |couple of |few |working )?(?:"
                                    + SPAN + "|" + WEEKDAY + ")s?"
                                    + "|(?:every|each) (?:first|last|second|third) [a-z]+|(?:every|each) \\d+[a-z]*"
                                    + "|every time|each time|whenever|regularly|repeatedly|periodically|again and again|over and over"
                                    + "|daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly|hourly|nightly|annually|recurring|repeating"
                                    + "|(?:on )?" + WEEKDAY
                                    + "s|(?:mornings|evenings|afternoons|nights|weekdays|weekends)"
                                    + "|(?:once|twice|\\w+ times) (?:a|per|every|each) " + SPAN
                                    + "|from now on"),
                    entry(
                            Operator.CONDITIONAL,
                            "(?:only )?if(?! (?:you (?:can|could|please|would|want|like|don t mind|do not mind|have|re|may|must)|possible"
                                    + "|at all possible|that s|it s|it is|that is|i may|i might|we may|not)\\b)"
                                    + "|if not already|unless|until (?:he|she|they|the|it|we|i|you)\\b|provided(?: that)?|providing|as long as|so long as|as soon as|the moment"
                                    + "|once(?! (?:more|again|a|per|every|each|and)\\b)|in case(?: of)?|assuming(?: that)?|depending on|subject to|on condition(?: that)?"
                                    + "|when(?! (?:is|s|are|was|were|do|does|did|can|could|will|would|should|shall|have|has|am|exactly)\\b)"
                                    + "|should (?:he|she|they|the|it)|(?:after|before|while|till) (?:he|she|they|it|i|we|you|the [a-z]+ (?:is|are|has|have|[a-z]+s)\\b)"
                                    + "|otherwise|or else"),
                    entry(
                            Operator.BOUNDED,
                            "(?:no |not )?(?:more|less|fewer|later|earlier|sooner|longer|older|bigger|higher|lower) than"
                                    + "|at (?:most|least|the (?:latest|earliest|most|least))|up to|until|till|before|after|by|approximately|roughly|about half|half of"),
                    entry(
                            Operator.MANIFOLD,
                            "every|each(?! other)|twice|thrice|(?:two|three|four|five|six|several|\\d+) times|double|again|both|several"),
                    entry(
                            Operator.JOINED,
                            "(?:and|as well as|and also|plus|along with)(?! (?:sons?|co|daughters?|partners?|company|associates|brothers|sisters|thanks|thank)\\b)"),
                    entry(Operator.EITHER, "or|either|or else|and or|respectively|alternatively"),
                    entry(
                            Operator.ALONE,
                            "only|just the|nothing but|maybe|perhaps|possibly|probably|exactly one|single"),
                    entry(
                            Operator.NEGATED,
                            "(?:don|do|doesn|does|didn|did|won|wouldn|would|shouldn|should|mustn|must|can|couldn|could|isn|is|aren|are|wasn|was"
                                    + "|weren|were|haven|have|hasn|has|ain|needn|need|will) (?:t|not)(?: (?:want|wish|like)(?: to)?)?"
                                    + "|not|never|no need(?: to)?|no longer|cannot|neither|nor|avoid|refuse|no (?:reason|need|point|use|sense|way)(?: (?:to|in|of))?|stop"),
                    entry(Operator.ASKED, "what|which|who|whom|whose|where|when|how|whether")),
            EnglishIdleWords.ALL);

    private EnglishOperators() {}
}
