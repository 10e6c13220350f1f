package app.ringlet.cloud.receptionist.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Days and times as they are said to a caller: "Thursday the 26th", or "Thursday, December 3rd" in another month, and
 * "2 pm" or "2:30 pm". A day is always said with its date, so that nobody takes next Thursday for this one.
 */
public final class Clockwise {

    private static final DateTimeFormatter FULL_HOUR = DateTimeFormatter.ofPattern("h a", Locale.US);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private Clockwise() {}

    public static String day(LocalDate day, LocalDate today) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
        String prefix = day.equals(today) ? "today, " : day.equals(today.plusDays(1)) ? "tomorrow, " : "";
        if (day.getMonth() == today.getMonth() && day.getYear() == today.getYear()) {
            return prefix + weekday + " the " + ordinal(day.getDayOfMonth());
        }
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
        return prefix + weekday + ", " + month + " " + ordinal(day.getDayOfMonth());
    }

    public static String time(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "noon";
        }
        return (time.getMinute() == 0 ? FULL_HOUR : MINUTES).format(time).toLowerCase(Locale.US);
    }

    static String ordinal(int number) {
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
    public static String duration(int minutes) {
        if (minutes < 60) {
            return minutes + " minutes";
        }
        int hours = minutes / 60;
        String whole = hours == 1 ? "an hour" : hours + " hours";
        return minutes % 60 == 0 ? whole : whole + " and " + minutes % 60 + " minutes";
    }
}
