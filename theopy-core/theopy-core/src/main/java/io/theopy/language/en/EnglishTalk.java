package io.theopy.language.en;

import io.theopy.dialogue.TalkWords;

/** The English words that go on from what was said before. */
final class EnglishTalk {
    static final TalkWords ALL = new TalkWords(
            new TalkWords.Following(
                    "and what about|and how about|what about|how about|what of|and|or|same for|the same for"
                            + "|same thing for|only for|just for|and only for|and just for|same again for|and the same for|ok and|okay and|and then|and now|but|no|no i meant|no i mean|i meant|i mean|sorry|actually|in fact|oh|well|hmm|ok|okay",
                    "please|then|too|as well|instead|thanks|thank you|now",
                    "the ones|ones|those|the one|one",
                    "the|my|our",
                    "with|for|of|with the|for the|of the|number",
                    "show the",
                    "show",
                    "his|her|their|its",
                    "the {} after|the next {}|the {} after that|the following {}|a {} later" + "|one {} later",
                    "the {} before|the {} before that|the previous {}|a {} earlier|one {} earlier"),
            new TalkWords.Pointing(
                    "show me|show|give me|list|display|read me|read out|read|open|let me see|let me have|tell me about"
                            + "|tell me more about|tell me|i want to see|i want|i'd like to see|see|pull up|what is"
                            + "|look at|details of|can i see",
                    "the rest|rest|more|the others|the other ones|the next ones|next ones|next|next page"
                            + "|the next page|the remaining ones|the remaining|what else|all the rest|the rest of them"
                            + "|the rest of the list|go on|continue|keep going|some more|more of them|any more|the next ten",
                    "it|this one|that one|this|that|the same one",
                    "them|him|her|they",
                    "all of them|them all|all of these|all of those|these|those|them|all|every one of them"
                            + "|each of them|the lot|the whole lot|all of it",
                    "both of them|both of these|both|the two|the two of them|these two|those two|them both",
                    "first",
                    "last"),
            new TalkWords.Shifting(
                    "by|to|for|by about|about",
                    "later|after that|back|further back|later on|behind",
                    "earlier|sooner|forward|forwards|ahead|before",
                    "move|push|postpone|delay|shift|put off|reschedule|push back|put back|defer",
                    "advance|bring forward|move up|pull forward|move forward|bring",
                    "a|an|one",
                    "day|days",
                    "week|weeks",
                    "month|months"));

    private EnglishTalk() {}
}
