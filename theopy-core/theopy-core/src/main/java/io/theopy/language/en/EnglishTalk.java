package io.theopy.language.en;

import io.theopy.dialogue.TalkWords;

/** The English words that go on from what was said before. */
final class EnglishTalk {
    static final TalkWords ALL = new TalkWords(
            new TalkWords.Following(
                    "and what about|and how about|what about|how about|what of|and|or|same for|the same for"
                            + "|same thing for|only for|just for|and only for|and just for|same again for|and the same for|ok and|okay and|and then|and now|but|no|no i meant|no i mean|i meant|i mean|sorry|actually|in fact|oh|well|hmm|ok|okay|which of those are|which of them are|which of these are|which ones are|which of those|which of them|which of these|which ones|which are|which one is|only|just|only show|only show me|just show|just show me|show only|show me only|show me just|show just|keep only|keep just|i only want|i want only|i just want|i only need|i just need|only the|just the|nothing but|everything|all|all of them",
                    "please|then|too|as well|instead|thanks|thank you|now|only|for me|this time|rather",
                    "the ones|ones|those|the one|one",
                    "the|my|our",
                    "with|for|of|with the|for the|of the|number",
                    "show the",
                    "show",
                    "his|her|their|its",
                    "the one after|the next one|the one after that|the {} after|the next {}|the {} after that|the following {}|a {} later"
                            + "|one {} later",
                    "the one before|the one before that|the previous one|the {} before|the {} before that|the previous {}|a {} earlier|one {} earlier"),
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
                    "month|months"),
            new TalkWords.Counting(
                    "how many|what number|count them|the count|the number|count",
                    "how much|what does that come to|what do they come to|what does it come to|what does that make"
                            + "|what does that add up to|what do they add up to|what does it add up to|add them up"
                            + "|add that up|sum them up|total them|the total|total|totals|the sum|what amount"
                            + "|the total amount|the sum total|the amount",
                    "in total|in all|altogether|all together|overall|all in all|total|all in",
                    "is that|is it|are there|are they|of them|of those|of these|were there"
                            + "|does that make|does that come to|do they come to|does it come to"
                            + "|does it make|do they make|do they add up to|is there|that is|that makes|that|it|them"
                            + "|exactly|roughly|together|what is|what's|tell me|give me|so|do we have"
                            + "|do i have|have we got|have i got|for those|for these|for all of them|for them|of that"
                            + "|of all of them|of all that|of it|all of them|all|both|would that be|would that make"));

    private EnglishTalk() {}
}
