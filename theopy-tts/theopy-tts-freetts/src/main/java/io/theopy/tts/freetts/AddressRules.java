package io.theopy.tts.freetts;

import io.theopy.speech.SpeechWording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail and web addresses, said as one says them on the phone: "nuit at pharma dot ef are". */
final class AddressRules {
    private static final String HOST = "[\\p{Alnum}-]++(?:\\.[\\p{Alnum}-]++)+";
    private static final Pattern PIECE = Pattern.compile("\\p{Alpha}+|\\d+|.");

    private final SpeechWording wording;

    private AddressRules(SpeechWording wording) {
        this.wording = wording;
    }

    static List<Rule> rules(SpeechWording wording) {
        AddressRules on = new AddressRules(wording);
        return List.of(
                Rule.always("[\\p{Alnum}._%+-]+@" + HOST, m -> on.say(m.group())),
                Rule.always("(?i)(?:https?://|www\\.)(" + HOST + ")(?:/[^\\s,;]*)?", m -> on.say(m.group(1))));
    }

    private String say(String address) {
        StringBuilder words = new StringBuilder();
        Matcher piece = PIECE.matcher(address);
        while (piece.find()) {
            words.append(say(piece.group(), piece.end() == address.length())).append(' ');
        }
        return words.toString().strip();
    }

    private String say(String piece, boolean last) {
        char first = piece.charAt(0);
        if (Character.isDigit(first)) {
            return wording.digits(piece);
        }
        if (!Character.isLetter(first)) {
            return wording.addressMarks().getOrDefault(first, " ");
        }
        boolean countryCode = last && piece.length() == 2;
        return piece.length() == 1 || countryCode ? spell(piece) : piece;
    }

    private String spell(String letters) {
        StringBuilder words = new StringBuilder();
        for (char letter : letters.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            words.append(wording.letter(letter)).append(' ');
        }
        return words.toString().strip();
    }
}
