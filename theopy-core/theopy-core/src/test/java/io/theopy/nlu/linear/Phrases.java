package io.theopy.nlu.linear;

import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small sets of sentences to learn from. Slots are written {@code [words](slot)}. */
public final class Phrases {
    private static final Pattern SLOT = Pattern.compile("\\[([^]]*)]\\((\\w+)\\)");
    private static final TextPreprocessor PREPROCESSOR = new TextPreprocessor();

    private static final List<String> NAMES = List.of(
            "Jean Dupont", "Martha Higgins", "Anna", "Pharmacie du Soleil", "Omar Haddad", "Lea", "Tom Baker", "Iris");
    private static final List<String> CITIES =
            List.of("Lyon", "Paris", "Nantes", "Lille", "Saint Etienne", "Metz", "Brest", "Nice");

    private Phrases() {}

    public static Utterance said(String text) {
        return PREPROCESSOR.process(text, Language.EN);
    }

    public static TrainingExample example(String intent, String marked) {
        StringBuilder text = new StringBuilder();
        List<int[]> ranges = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Matcher slot = SLOT.matcher(marked);
        int end = 0;
        while (slot.find()) {
            text.append(marked, end, slot.start());
            ranges.add(new int[] {text.length(), text.length() + slot.group(1).length()});
            labels.add(slot.group(2));
            text.append(slot.group(1));
            end = slot.end();
        }
        Utterance said = said(text.append(marked.substring(end)).toString());
        List<LabelledSpan> spans = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            spans.add(span(said.tokens(), ranges.get(i), labels.get(i)));
        }
        return TrainingExample.of(intent, said, spans);
    }

    private static LabelledSpan span(List<Token> tokens, int[] range, String label) {
        int from = 0;
        while (tokens.get(from).start() < range[0]) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.get(to).end() <= range[1]) {
            to++;
        }
        return new LabelledSpan(from, to, label);
    }

    /** Four intents about an office, said in several ways each. */
    public static List<TrainingExample> office() {
        List<TrainingExample> examples = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String client = "[" + NAMES.get(i) + "](client)";
            String city = "[" + CITIES.get(i) + "](city)";
            examples.add(example("show_client", "show me the file of " + client));
            examples.add(example("show_client", "who is " + client));
            examples.add(example("show_client", "open the client " + client + " in " + city));
            examples.add(example("list_invoices", "which invoices has " + client + " not paid"));
            examples.add(example("list_invoices", "list the invoices of " + client));
            examples.add(example("list_invoices", "unpaid bills from " + city));
            examples.add(example("book_appointment", "book an appointment with " + client));
            examples.add(example("book_appointment", "I must meet " + client + " in " + city));
            examples.add(example("add_reminder", "remind me to call " + client));
            examples.add(example("add_reminder", "do not let me forget " + client + " from " + city));
        }
        return examples;
    }

    /** The same with sentences that mean none of them. */
    public static List<TrainingExample> officeAndElsewhere() {
        List<TrainingExample> examples = new ArrayList<>(office());
        for (String text : List.of(
                "what is the weather like",
                "will it rain tomorrow",
                "play some jazz music",
                "tell me a joke",
                "how tall is the Eiffel tower",
                "turn the kitchen light on",
                "translate good morning into Spanish",
                "who won the football match",
                "what is the meaning of life",
                "order a large pizza",
                "how far away is the moon",
                "sing a happy song")) {
            examples.add(example(TrainingExample.OUT_OF_SCOPE, text));
        }
        return examples;
    }

    public static TrainingOptions options() {
        return TrainingOptions.accurate();
    }
}
