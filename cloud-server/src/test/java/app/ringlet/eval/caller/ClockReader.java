package app.ringlet.eval.caller;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the times of day in a text. */
final class ClockReader {

    private static final Map<String, Integer> HOURS = new LinkedHashMap<>();
    private static final Map<String, Integer> MINUTES = new LinkedHashMap<>();

    static {
        String[] hours = {
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
        };
        for (int n = 0; n < hours.length; n++) {
            HOURS.put(hours[n], n + 1);
        }
        MINUTES.put("oh five", 5);
        MINUTES.put("ten", 10);
        MINUTES.put("fifteen", 15);
        MINUTES.put("twenty five", 25);
        MINUTES.put("twenty-five", 25);
        MINUTES.put("twenty", 20);
        MINUTES.put("thirty five", 35);
        MINUTES.put("thirty-five", 35);
        MINUTES.put("thirty", 30);
        MINUTES.put("forty five", 45);
        MINUTES.put("forty-five", 45);
        MINUTES.put("forty", 40);
        MINUTES.put("fifty five", 55);
        MINUTES.put("fifty-five", 55);
        MINUTES.put("fifty", 50);
    }

    private static final String HOUR = "(" + String.join("|", HOURS.keySet()) + ")";
    private static final String MINUTE = "(" + String.join("|", MINUTES.keySet()) + ")";
    private static final Pattern HALF =
            Pattern.compile("\\b(half|quarter|a quarter) (past|to|after|before) (?:" + HOUR + "|(\\d{1,2}))\\b");
    private static final Pattern WORDS = Pattern.compile("\\b" + HOUR + "(?:[ -]" + MINUTE
            + ")?\\b(?= ?(?:o'?clock|am\\b|pm\\b|in the (?:morning|afternoon|evening)))" + "|\\b" + HOUR + "[ -]"
            + MINUTE + "\\b(?! minutes)|(?<=\\bat )" + HOUR + "\\b(?! (?:of|minutes))");
    private static final Pattern TIME =
            Pattern.compile("\\b(?:(?<noon>noon|midday)|(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))?(?:(?<half> ?[ap]m\\b)"
                    + "|(?<clock> ?o'?clock)| in the (?<part>morning|afternoon|evening))?)");
    private static final Pattern BEFORE_BARE =
            Pattern.compile("(?:\\b(?:at|or|and|to|till|until|by|from|after|before|around|between|say)|,) ?$");
    private static final Pattern AFTER_BARE = Pattern.compile("^(?:st|nd|rd|th|:|\\.\\d|\\d|/|-|"
            + " ?(?:minutes?|mins?|hours?|dollars?|euros?|percent|%|people|services?|of\\b))");

    /** More times follow in the same list. */
    private static final Pattern IN_LIST =
            Pattern.compile("^,? (?:or |and )?\\d{1,2}(?::\\d\\d|,| or\\b| and\\b| ?[ap]m\\b)");

    record Found(LocalTime time, int from, int to) {}

    private ClockReader() {}

    /** Number words of times as digits; what is no time stays. @param text lower case */
    static String digits(String text) {
        String halves = HALF.matcher(text).replaceAll(m -> {
            int hour = m.group(3) != null ? HOURS.get(m.group(3)) : Integer.parseInt(m.group(4));
            boolean past = m.group(2).equals("past") || m.group(2).equals("after");
            int minutes = m.group(1).equals("half") ? 30 : 15;
            return past ? hour + ":" + minutes : (hour == 1 ? 12 : hour - 1) + ":" + (60 - minutes);
        });
        return WORDS.matcher(halves).replaceAll(m -> {
            String hour = m.group(1) != null ? m.group(1) : m.group(3) != null ? m.group(3) : m.group(5);
            String minute = m.group(2) != null ? m.group(2) : m.group(4);
            return HOURS.get(hour) + (minute == null ? "" : String.format(":%02d", MINUTES.get(minute)));
        });
    }

    /** @param text after {@link #digits}. @param days whose digits are no times */
    static List<Found> times(String text, List<DayReader.Found> days) {
        List<Found> found = new ArrayList<>();
        Matcher m = TIME.matcher(text);
        while (m.find()) {
            int from = m.start();
            if (days.stream().anyMatch(d -> from >= d.from() && from < d.to())) {
                continue;
            }
            LocalTime time = time(m, text);
            if (time != null) {
                found.add(new Found(time, m.start(), m.end()));
            }
        }
        return found;
    }

    private static @Nullable LocalTime time(Matcher m, String text) {
        if (m.group("noon") != null) {
            return LocalTime.NOON;
        }
        int hour = Integer.parseInt(m.group("h"));
        int minute = m.group("m") == null ? 0 : Integer.parseInt(m.group("m"));
        boolean plain = m.group("half") == null && m.group("clock") == null && m.group("part") == null;
        boolean bare = plain && m.group("m") == null;
        if (hour > 23 || minute > 59 || (bare && !standsAsTime(m, text, hour))) {
            return null;
        }
        if (text.startsWith("$", Math.max(0, m.start() - 1)) || text.startsWith("€", Math.max(0, m.start() - 1))) {
            return null;
        }
        String half = m.group("half") == null ? "" : m.group("half").strip();
        if (half.startsWith("p") || "afternoon".equals(m.group("part")) || "evening".equals(m.group("part"))) {
            hour = hour % 12 + 12;
        } else if (half.startsWith("a") || "morning".equals(m.group("part"))) {
            hour = hour % 12;
        } else if (hour >= 1 && hour <= 7) {
            hour += 12;
        }
        return LocalTime.of(hour, minute);
    }

    private static boolean standsAsTime(Matcher m, String text, int hour) {
        return hour >= 1
                && hour <= 20
                && (BEFORE_BARE.matcher(text.substring(0, m.start())).find()
                        || IN_LIST.matcher(text.substring(m.end())).find())
                && !AFTER_BARE.matcher(text.substring(m.end())).find();
    }
}
