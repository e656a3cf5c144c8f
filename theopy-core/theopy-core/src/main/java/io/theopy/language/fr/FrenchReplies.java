package io.theopy.language.fr;

import io.theopy.reply.ReplyLanguage;
import java.time.LocalTime;
import java.util.Locale;

/** How values are written in French replies. */
final class FrenchReplies implements ReplyLanguage {
    @Override
    public String dayAt(String day, String clock) {
        return day + " à " + clock;
    }

    @Override
    public String period(String from, String to) {
        return "du " + from + " au " + to;
    }

    @Override
    public String until(String day) {
        return "jusqu'au " + day;
    }

    @Override
    public String from(String day) {
        return "à partir du " + day;
    }

    @Override
    public String dayOfMonth(int day) {
        return day == 1 ? "1er" : Integer.toString(day);
    }

    @Override
    public String clock(LocalTime time) {
        return time.getHour() + " h"
                + (time.getMinute() == 0 ? "" : String.format(Locale.ROOT, " %02d", time.getMinute()));
    }

    @Override
    public String hours(long hours) {
        return hours + (hours > 1 ? " heures" : " heure");
    }

    @Override
    public String minutes(int minutes) {
        return minutes + (minutes > 1 ? " minutes" : " minute");
    }

    @Override
    public String euros(String amount) {
        return amount.replace('.', ',') + " €";
    }

    @Override
    public boolean isSingular(String number) {
        return number.equals("0") || number.equals("1");
    }
}
