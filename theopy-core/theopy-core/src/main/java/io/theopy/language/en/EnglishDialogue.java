package io.theopy.language.en;

import io.theopy.dialogue.DialogueWords;

/** The English words that steer a conversation. */
final class EnglishDialogue {
    static final DialogueWords ALL = new DialogueWords(
            "cancel",
            "and then|and also|and again|and after that|as well as|and|then|also|plus",
            "no|nope|not that|not|sorry|oops|wait|actually|i meant|i mean|i said|i meant to say|rather"
                    + "|instead|correction|or rather|no wait|make it|make that|change it to|change that to|should be|it should be",
            "it's|it is|it was|that's|with|for|on|at|to|but|oh|and|is",
            "please",
            "not|and not|instead of|rather than",
            "for|it's|it is|that's|the|with|on|at",
            "please|thanks|thank you",
            "the|one|in|from|at|of|on|by|number|for|with|for|it's|it is|that's|that is|i mean|i meant|i want|i'd like|take|um|uh|well"
                    + "|yes|yeah|ok|okay|please|thanks|thank you|client|customer|mr|mrs|ms|dr",
            "his|her|their|them|him|he|she|they|there",
            "it|this one|that one|this|that",
            "this|that|the same",
            "the",
            "number");

    private EnglishDialogue() {}
}
