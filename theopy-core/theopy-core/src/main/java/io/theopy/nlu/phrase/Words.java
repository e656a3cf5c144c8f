package io.theopy.nlu.phrase;

import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An utterance as phrases read it: forms by index; before its first token and after its last there is only "". Not
 * thread-safe: it remembers what was read.
 */
public final class Words {
    private final List<Token> tokens;
    private final String raw;
    private @Nullable Memo memo;

    public Words(Utterance said) {
        this(said.tokens(), said.raw());
    }

    private Words(List<Token> tokens, String raw) {
        this.tokens = tokens;
        this.raw = raw;
    }

    /** Words without a text behind them: forms joined by blanks. */
    public static Words of(List<String> forms) {
        List<Token> tokens = new ArrayList<>(forms.size());
        int start = 0;
        for (String form : forms) {
            tokens.add(new Token(form, start, start + form.length()));
            start += form.length() + 1;
        }
        return new Words(tokens, String.join(" ", forms));
    }

    public int size() {
        return tokens.size();
    }

    public String at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).form() : "";
    }

    /** What was written for one token, with its case; "" outside. */
    public String written(int index) {
        return index >= 0 && index < tokens.size()
                ? raw.substring(tokens.get(index).start(), tokens.get(index).end())
                : "";
    }

    /** What stands in the text between a token and the next one; a blank at both ends of the text. */
    public String gapAfter(int index) {
        if (index < 0 || index + 1 >= tokens.size()) {
            return " ";
        }
        int end = tokens.get(index).end();
        int next = tokens.get(index + 1).start();
        return next <= end ? "" : raw.substring(end, next);
    }

    /** The text from a token on. */
    public String rawFrom(int index) {
        return raw.substring(tokens.get(index).start());
    }

    /** What is written directly before a token, back to the last blank. */
    public String attachedBefore(int index) {
        int start = tokens.get(index).start();
        return raw.substring(raw.lastIndexOf(' ', start - 1) + 1, start);
    }

    /** The index after the last token that starts before {@code length} characters after token {@code index} starts. */
    public int indexAfter(int index, int length) {
        int end = tokens.get(index).start() + length;
        int to = index + 1;
        while (to < tokens.size() && tokens.get(to).start() < end) {
            to++;
        }
        return to;
    }

    /** What a phrase reads at a place, read once. */
    public <T> List<Found<T>> remembered(Phrase<T> phrase, int from, Phrase.Reader<T> reader) {
        Memo known = memo == null ? memo = new Memo() : memo;
        List<Found<T>> before = known.get(phrase, from);
        if (before != null) {
            return before;
        }
        List<Found<T>> found = reader.at(this, from);
        known.put(phrase, from, found);
        return found;
    }

    /** The same with the form of one token changed. */
    public Words replacing(int index, String form) {
        List<Token> changed = new ArrayList<>(tokens);
        Token old = tokens.get(index);
        changed.set(index, new Token(form, old.start(), old.end()));
        return new Words(changed, raw);
    }
}
