package app.ringlet.cloud.receptionist.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Days and times as they are said to a caller: "Thursday the 26th", or "Thursday, December 3rd" in another month, and
 * "2 pm" or "2:30 pm". A day is always said with its date, so that nobody takes next Thursday for this one.
 */
public final class Clockwise {

    private final Texts texts;

    public Clockwise(Texts texts) {
        this.texts = texts;
    }

    public String day(LocalDate day, LocalDate today) {
        boolean sameMonth = day.getMonth() == today.getMonth() && day.getYear() == today.getYear();
        String key = day.equals(today)
                ? "day.today"
                : day.equals(today.plusDays(1))
                        ? sameMonth ? "day.tomorrow" : "day.tomorrowInMonth"
                        : sameMonth ? "day.near" : "day.inMonth";
        return texts.say(
                key,
                weekday(day.getDayOfWeek()),
                ordinal(day.getDayOfMonth()),
                day.getMonth().getDisplayName(TextStyle.FULL, texts.locale()));
    }

    /** "February 30th": a date that no weekday falls on. */
    public String date(Month month, int day) {
        return texts.say("day.date", ordinal(day), month.getDisplayName(TextStyle.FULL, texts.locale()));
    }

    /** "on Thursday the 26th", but "today, Thursday the 26th". */
    public String onDay(LocalDate day, LocalDate today) {
        String said = day(day, today);
        return day.equals(today) || day.equals(today.plusDays(1)) ? said : texts.say("day.on", said);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, texts.locale());
    }

    public String time(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return texts.say("time.noon");
        }
        int twelve = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String hour = texts.say(twelve == 1 ? "time.hourOne" : "time.hour", twelve, time.getHour());
        int minute = time.getMinute();
        String key =
                switch (minute) {
                    case 0 -> "time.full";
                    case 15 -> "time.quarter";
                    case 30 -> "time.half";
                    default -> "time.past";
                };
        String said = texts.say(key, hour, String.format(Locale.ROOT, "%02d", minute), minute);
        String part = time.getHour() < 12 ? "time.morning" : time.getHour() < 20 ? "time.afternoon" : "time.evening";
        return texts.say(part, said);
    }

    /** In English "26th"; languages that count their days say the number. */
    private String ordinal(int number) {
        if (!texts.locale().getLanguage().equals("en")) {
            return number == 1 && texts.locale().getLanguage().equals("fr") ? "1er" : String.valueOf(number);
        }
        String ending =
                switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + (number / 10 == 1 ? "th" : ending);
    }

    /** "45 minutes", "an hour", "an hour and 35 minutes". */
    public String duration(int minutes) {
        String rest = texts.say("duration.minutes", minutes % 60);
        if (minutes < 60) {
            return rest;
        }
        int hours = minutes / 60;
        String whole = hours == 1 ? texts.say("duration.hour") : texts.say("duration.hours", hours);
        return minutes % 60 == 0 ? whole : texts.say("duration.both", whole, rest);
    }
}
