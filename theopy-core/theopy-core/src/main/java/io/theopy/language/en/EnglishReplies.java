package io.theopy.language.en;

import io.theopy.reply.ReplyLanguage;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are written in English replies. */
final class EnglishReplies implements ReplyLanguage {
    @Override
    public String dayAt(String day, String clock) {
        return day + " at " + clock;
    }

    @Override
    public String period(String from, String to) {
        return "from " + from + " to " + to;
    }

    @Override
    public String until(String day) {
        return "until " + day;
    }

    @Override
    public String from(String day) {
        return "from " + day + " on";
    }

    @Override
    public String dayOfMonth(int day) {
        return Integer.toString(day);
    }

    @Override
    public String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    @Override
    public String hours(long hours) {
        return hours + (hours > 1 ? " hours" : " hour");
    }

    @Override
    public String minutes(int minutes) {
        return minutes + (minutes > 1 ? " minutes" : " minute");
    }

    @Override
    public String euros(String amount) {
        return amount + " €";
    }

    @Override
    public boolean isSingular(String number) {
        return number.equals("1");
    }
}
