package io.theopy.language.en;

/** What English speakers say around a command that says nothing about it: courtesy, haste, words to begin with. */
final class EnglishIdleWords {
    private static final String COURTESY =
            "please|pls|(?<=^could you |^can you |^would you )(?:possibly|perhaps)|plz|kindly|if (?:it 's |that 's |it is |that is )?(?:at all )?(?:possible|ok|okay|all right|alright)"
                    + "|if it 's not too much (?:trouble|bother)|if (?:you (?:please|like|would|could|can)|you don t mind)$"
                    + "|when(?:ever)? you (?:can|get a (?:chance|moment|minute)|have a (?:moment|minute|second|sec))"
                    + "|(?:many )?thanks(?: a lot| so much| ever so much| very much| again| in advance)?"
                    + "|thank you(?: so much| very much| kindly| again)?|thx|ty|cheers"
                    + "|(?:would|could|will|can) you(?: please)?$|there 's a (?:dear|love)|be (?:a (?:dear|darling|love)|so (?:kind|good)) (?:and|as to)|be a (?:dear|darling|love)|for (?:me|us)";

    private static final String HASTE =
            "quickly|quick|real quick|really quick|swiftly|promptly|straight away|right away|right now|now|immediately|at once|asap"
                    + "|as soon as possible|as soon as you can|just(?! (?:the|one)\\b)|simply|go ahead and|a quick one|one quick thing|quick question|quick one";

    private static final String GREETING =
            "hi(?: there)?|hiya|heya|hello(?: there)?|hey(?: there)?|good (?:morning|afternoon|evening|day)|dear|love|darling|mate|sir|madam|my friend";

    private static final String BEGINNING =
            "(?:^|(?<=^ok )|(?<=^okay )|(?<=^hi )|(?<=^hello )|(?<=^oh ))(?:right|right then|well|well then|now then|so|ok so|okay so|oh and|and|by the way|actually|sorry|sorry to bother you(?: again)?(?: but)?"
                    + "|i m (?:so |very )?sorry(?: to (?:bother|trouble|disturb) you)?(?: again)?(?: but)?|excuse me|listen|look|let me see|let 's see|let me think|anyway)"
                    + "|ok|okay|oh|ah|oh dear|then|you know|you see|while i remember|while i m at it|before i forget|just out of (?:interest|curiosity)|out of (?:interest|curiosity)"
                    + "|finally|unfortunately|honestly|basically|obviously|of course|accordingly|great|perfect|fine|good|lovely";

    static final String ALL = COURTESY + "|" + HASTE + "|" + GREETING + "|" + BEGINNING;

    private EnglishIdleWords() {}
}
