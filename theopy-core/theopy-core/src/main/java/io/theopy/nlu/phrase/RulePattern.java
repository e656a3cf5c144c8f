package io.theopy.nlu.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * The notation of our own rules, the catalogue's: {@code [optional]}, {@code (this|that)}, {@code {part}}, and
 * {@code {name=part}} where a part occurs twice. Read once, expanded to all its plain sequences.
 */
public final class RulePattern {
    private final String source;
    private int next;

    private RulePattern(String source) {
        this.source = source;
    }

    /** Every sequence of words and parts (in braces) that the pattern stands for. */
    public static List<List<String>> expand(String source) {
        RulePattern pattern = new RulePattern(source);
        List<List<String>> all = pattern.alternatives();
        if (pattern.next < source.length()) {
            throw new IllegalArgumentException(
                    "unexpected '" + source.charAt(pattern.next) + "' at " + pattern.next + " in rule: " + source);
        }
        return all;
    }

    private List<List<String>> alternatives() {
        List<List<String>> all = new ArrayList<>(sequence());
        while (next < source.length() && source.charAt(next) == '|') {
            next++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<List<String>> sequence() {
        List<List<String>> all = List.of(List.of());
        while (next < source.length()) {
            char c = source.charAt(next);
            if (c == ' ') {
                next++;
            } else if (c == '(' || c == '[') {
                next++;
                List<List<String>> inner = alternatives();
                close(c == '(' ? ')' : ']');
                if (c == '[') {
                    inner.add(List.of());
                }
                all = product(all, inner);
            } else if (c == '|' || c == ')' || c == ']') {
                break;
            } else {
                all = product(all, List.of(List.of(word())));
            }
        }
        return all;
    }

    private String word() {
        int start = next;
        while (next < source.length() && " ()[]|".indexOf(source.charAt(next)) < 0) {
            next++;
        }
        return source.substring(start, next);
    }

    private void close(char expected) {
        if (next >= source.length() || source.charAt(next) != expected) {
            throw new IllegalArgumentException("missing '" + expected + "' in rule: " + source);
        }
        next++;
    }

    private static List<List<String>> product(List<List<String>> heads, List<List<String>> tails) {
        List<List<String>> all = new ArrayList<>(heads.size() * tails.size());
        for (List<String> head : heads) {
            for (List<String> tail : tails) {
                List<String> joined = new ArrayList<>(head);
                joined.addAll(tail);
                all.add(joined);
            }
        }
        return all;
    }
}
