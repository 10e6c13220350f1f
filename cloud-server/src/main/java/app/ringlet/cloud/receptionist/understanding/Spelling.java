package app.ringlet.cloud.receptionist.understanding;

import java.util.Map;
import java.util.regex.Pattern;

/** Times and dates as they are written, and as recognisers tear them apart, brought to one form. */
final class Spelling {

    private static final String DAY_OR_MONTH =
            "(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";

    private static final String MONTH = "((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)";

    private static final String NUMBER_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|fifteen|twenty|thirty|forty|fifty|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
            + "|[a-z]+teenth|[a-z]+tieth|noon|midday|half)";

    /** "Five - thirty" is one time. */
    private static final String HOUR_OR_PLACE =
            "(?!fifteen|twenty\\b(?! ?-?(?:first|second|third|[a-z]+th))|thirty|forty|fifty|[a-z]+teen\\b)"
                    + NUMBER_WORD;

    private record Change(Pattern pattern, String replacement) {
        Change(String pattern, String replacement) {
            this(Pattern.compile("(?i)" + pattern), replacement);
        }
    }

    private static final Change[] CHANGES = {
        new Change("\\b([ap])\\s?\\.\\s?m\\b(?:\\s?\\.)?", "$1m"),
        new Change("(\\d)\\s?a\\.?(?=$|[\\s,-])(?! \\p{L})", "$1 am"),
        new Change("(\\d)a\\b", "$1 am"),
        new Change("(\\d)p\\b", "$1 pm"),
        new Change("\\b(\\d{1,2})'(?![\\p{L}\\d])", "$1 minutes"),
        new Change("(\\d)\\s?[–—]\\s?(?=\\d)", "$1-"),
        new Change("\\b([01]\\d[0-5]\\d)\\s?-\\s?([012]\\d[0-5]\\d)\\b", "$1 to $2"),
        new Change("\\bo'? ?clock\\b", "o'clock"),
        new Change("@", " at "),
        new Change("\\s&\\s", " and "),
        new Change("\\b(\\d{1,2})" + MONTH + "\\b", "$1 $2"),
        new Change("(\\d|[ap]m)\\s?[-–—~]\\s?(?=noon|midday)", "$1 to "),
        new Change("\\b(noon|midday)\\s?[-–—~]\\s?(?=\\d)", "$1 to "),
        new Change(
                "\\b(" + NUMBER_WORD + "|[ap]m|o'clock)\\s[-–—~]\\s(?=(?:the )?(?:\\d|" + HOUR_OR_PLACE + "\\b))",
                "$1 to "),
        new Change("(\\d|st|nd|rd|th)\\s[-–—~]\\s(?=(?:the \\d|" + HOUR_OR_PLACE + "\\b))", "$1 to "),
        new Change("\\b" + MONTH + "\\s?[-–—~]\\s?(?=\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + DAY_OR_MONTH + ")", "$1 to "),
        new Change("(?<![-/\\d])\\b(0?[1-9]|1[0-2])[/-](20[2-9]\\d)\\b(?![/-])", "$2-$1"),
        new Change("\\b(20[2-9]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\b", "$1-$2-$3"),
        new Change("\\b(20[2-9]\\d) (\\d{1,2}) (\\d{1,2})\\b(?![:.-])", "$1-$2-$3"),
        new Change("(?<!\\d )\\b(\\d{1,2}) (\\d{1,2}) (20[2-9]\\d)\\b", "$1/$2/$3"),
        new Change("\\b(20[2-9]\\d)[-/]" + MONTH + "[-/](\\d{1,2})\\b", "$2 $3 $1"),
        new Change("\\b3/4 (?:of an )?(?:h|hr|hour)\\b", "forty five minutes"),
        new Change("\\b(noon|midday)ish\\b", "$1 ish"),
        new Change("\\b2mor+ow?\\b", "tomorrow"),
        new Change("\\bprior to\\b", "before"),
        new Change("\\bafter the (?:next|following)(?: one)?(?=\\s*(?:$|[,.?!]))", "after next"),
        new Change("\\b1/2 ?(?:h|hr|hour)\\b", "half an hour"),
        new Change("\\b(in|within|for|next) (\\d{1,2}) ?h\\b", "$1 $2 hours"),
        new Change("\\b(in|within|for|next) (\\d{1,2})h(\\d{2})\\b", "$1 $2 hours $3 minutes"),
        new Change("\\b(\\d{1,2})h(\\d{2})\\b", "$1:$2"),
        new Change("\\b(\\d{1,2})h\\b", "$1:00"),
        new Change("\\b(\\d{1,2})\\.(1[3-9]|2\\d|3[01])\\.(\\d{4})\\b", "$3-$1-$2"),
        new Change("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b", "$3-$2-$1"),
        // "On 12.22" and "Friday 7.6" are dates, "at 12.20" and "Friday 7.30" are times.
        new Change("\\bon (\\d{1,2})\\.(\\d{1,2})\\b(?!\\.?\\d|\\s?[ap]m)", "on $1/$2"),
        new Change("(day,? )(\\d{1,2})\\.(\\d)\\b(?!\\.?\\d|\\s?[ap]m)", "$1$2/$3"),
        new Change("\\b" + MONTH + "[-/](\\d{1,2})[-/](\\d{4})\\b", "$1 $2 $3"),
        new Change("\\b(\\d{1,2})[-/]" + MONTH + "[-/](\\d{4})\\b", "$1 $2 $3"),
        new Change("\\b(\\d{1,2})[-/]" + MONTH + "[-/](\\d{2})\\b", "$1 $2 20$3"),
        new Change("(\\d/\\d{1,4})\\s?[-–—~]\\s?(?=\\d{1,2}/\\d)", "$1 to "),
        new Change("\\b(\\d)\\.5 (hours?|hrs?|weeks?|days?)\\b", "$1 and a half $2"),
        // "2 - 15" is one thing, "9:30 - 11:00" are two.
        new Change("(?<![:./\\d])(\\d{1,2}) [-–—] (\\d{1,2})(?![:./\\d]|\\s?[ap]m)", "$1-$2"),
        new Change("([ap]m)\\s?[-–—~]\\s?(?=\\d)", "$1 to "),
        new Change("([:./]\\d{2,4})\\s?[-–—~]\\s?(?=\\d)", "$1 to "),
        new Change("(\\d)\\s?[-–—~]\\s?(?=\\d{1,2}[:.]\\d)", "$1 to "),
        new Change("(\\d)\\s[-–—~]\\s(?=\\d)", "$1 to "),
        new Change("(\\d|st|nd|rd|th)\\s?[-–—~]\\s?(?=\\d{1,2}(?:st|nd|rd|th)\\b)", "$1 to "),
        new Change("(\\d|st|nd|rd|th|day)\\s[-–—~]\\s(?=" + DAY_OR_MONTH + ")", "$1 to "),
        new Change("\\b(" + DAY_OR_MONTH + "[a-z]*\\.?)\\s?[-–—~]\\s?(?=" + DAY_OR_MONTH + ")", "$1 to "),
    };

    private static final Map<String, String> TORN = Map.ofEntries(
            Map.entry("to morrow", "tomorrow"),
            Map.entry("too morrow", "tomorrow"),
            Map.entry("two morrow", "tomorrow"),
            Map.entry("some one", "someone"),
            Map.entry("any one", "anyone"),
            Map.entry("some body", "somebody"),
            Map.entry("after noon", "afternoon"),
            Map.entry("to day", "today"),
            Map.entry("to night", "tonight"),
            Map.entry("mid day", "midday"),
            Map.entry("mid night", "midnight"),
            Map.entry("week end", "weekend"),
            Map.entry("week ends", "weekends"),
            Map.entry("o clock", "o'clock"),
            Map.entry("oh clock", "o'clock"),
            Map.entry("mon day", "monday"),
            Map.entry("tues day", "tuesday"),
            Map.entry("wednes day", "wednesday"),
            Map.entry("wens day", "wednesday"),
            Map.entry("thurs day", "thursday"),
            Map.entry("fri day", "friday"),
            Map.entry("satur day", "saturday"),
            Map.entry("sun day", "sunday"),
            Map.entry("fort night", "fortnight"));

    private Spelling() {}

    static String written(String text) {
        String result = text;
        for (Change change : CHANGES) {
            result = change.pattern().matcher(result).replaceAll(change.replacement());
        }
        return result;
    }

    /** The word that the two are halves of, or an empty one. */
    static String joined(String first, String second) {
        return TORN.getOrDefault(first + " " + second, "");
    }
}
