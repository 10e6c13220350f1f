package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.TimeRules.Wish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "In the morning", "after work", "first thing", "the end of the day", "later today". */
final class DayPartRules {

    static final List<Rule<Wish>> ALL = List.of(DayPartRules::endOf, DayPartRules::part);

    private static final int LONGEST = 5;
    private static final Map<String, DayPart> PARTS = parts();

    private DayPartRules() {}

    private static Map<String, DayPart> parts() {
        Map<String, DayPart> parts = new HashMap<>();
        Map.of(
                        DayPart.EARLY_MORNING,
                        "first thing,first thing in the morning,early in the day,early morning,early mornings,early in"
                                + " the morning,early this morning,as soon as you open,when you open,right when you"
                                + " open,when you first open,at opening,at opening time,start of business,start of"
                                + " day,start of the day,beginning of the day,before work,before school",
                        DayPart.MID_MORNING,
                        "mid morning,midmorning,middle of the morning",
                        DayPart.LATE_MORNING,
                        "late morning,later in the morning,late in the morning,late this morning,later this"
                                + " morning,end of the morning,brunch,brunch time,brunchtime",
                        DayPart.MORNING,
                        "morning,mornings,this morning,forenoon,breakfast time,at breakfast,after breakfast,before"
                                + " lunchtime",
                        DayPart.LUNCHTIME,
                        "lunchtime,lunch time,lunch,lunch break,lunch hour,my lunch,my lunch hour,my lunch"
                                + " break,middle of the day,noontime,noon time",
                        DayPart.AFTER_LUNCH,
                        "after lunch,after lunchtime",
                        DayPart.EARLY_AFTERNOON,
                        "early afternoon,early in the afternoon,early this afternoon",
                        DayPart.MID_AFTERNOON,
                        "mid afternoon,midafternoon,middle of the afternoon",
                        DayPart.LATE_AFTERNOON,
                        "late afternoon,late in the afternoon,later in the afternoon,late this afternoon,later this"
                                + " afternoon,end of the afternoon,tea time,teatime,before dinner,before supper",
                        DayPart.AFTERNOON,
                        "afternoon,afternoons,this afternoon,after midday,the arvo,this arvo")
                .forEach((part, phrases) -> put(parts, part, phrases));
        put(parts, DayPart.AFTER_SCHOOL, "after school,after the school run,once school is out,when school is out");
        put(
                parts,
                DayPart.EVENING,
                "evening,evenings,this evening,tonight,night,nights,nighttime,night time,weeknights,after work,after"
                    + " my work,after office hours,after business hours,after dinner,when i finish work,when i get off"
                    + " work,when i get off,once i'm off work");
        put(
                parts,
                DayPart.EARLY_EVENING,
                "early evening,early in the evening,early this evening,early tonight,dinner"
                        + " time,dinnertime,suppertime,supper time,happy hour,at dinner,dinner hour");
        put(
                parts,
                DayPart.LATE_EVENING,
                "late evening,late in the evening,late this evening,later this evening,late at night,late"
                        + " tonight,later tonight");
        put(
                parts,
                DayPart.END_OF_DAY,
                "end of the day,end of day,end of business,close of business,eod,cob,later in the day,later on in the"
                        + " day,late in the day,before you close,just before you close,before closing,right before you"
                        + " close,last thing,at closing time");
        put(parts, DayPart.DAYTIME, "business hours,business hour,office hours,working hours,during the day,daytime");
        return Map.copyOf(parts);
    }

    private static void put(Map<String, DayPart> parts, DayPart part, String phrases) {
        for (String phrase : phrases.split(",")) {
            parts.put(phrase, part);
        }
    }

    private static Optional<Rule.Match<Wish>> part(Words words, int i) {
        boolean greeting = words.at(i - 1, "good") && !words.fits(i - 2, "is|are|sounds|looks|be|that's|works");
        if (greeting || (words.at(i, "lunch") && words.fits(i - 1, "before"))) {
            return Optional.empty();
        }
        StringBuilder said = new StringBuilder();
        Optional<Rule.Match<Wish>> best = Optional.empty();
        for (int length = 1; length <= LONGEST && i + length <= words.size(); length++) {
            said.append(length > 1 ? " " : "").append(words.at(i + length - 1));
            DayPart part = PARTS.get(said.toString());
            if (part != null) {
                DayPart exact = length == 1 ? PARTS.getOrDefault(qualifier(words, i) + said, part) : part;
                best = Rule.match(new Wish(new TimePhrase.During(exact), false), length);
            }
        }
        return best;
    }

    /** The "late " of "late tomorrow afternoon", or nothing. */
    private static String qualifier(Words words, int i) {
        int at = i - 1;
        while (words.fits(at, "tomorrow|next|this|on")
                || Calendar.weekday(words.at(at)).isPresent()) {
            at--;
        }
        return at < i - 1 && words.fits(at, "early|late") ? words.at(at) + " " : "";
    }

    /** "By the end of the day", "the end of Sunday", "later on today". */
    private static Optional<Rule.Match<Wish>> endOf(Words words, int i) {
        if (words.at(i, "by")) {
            int at = words.at(i + 1, "the") ? i + 2 : i + 1;
            int length = words.at(at, "end", "of", "day") || words.at(at, "close", "of", "business")
                    ? 3
                    : words.at(at, "end", "of", "the", "day") ? 4 : words.fits(at, "eod|cob") ? 1 : 0;
            SpokenTime end = new SpokenTime(23, 59, SpokenTime.Half.PM);
            return length == 0
                    ? Optional.empty()
                    : Rule.match(new Wish(new TimePhrase.Until(end), false), at + length - i);
        }
        if (words.fits(i, "rest|remainder")
                && (words.at(i + 1, "of", "the", "day") || words.at(i + 1, "of", "today"))) {
            int length = words.at(i + 2, "the") ? 4 : 2;
            return Rule.match(new Wish(new TimePhrase.FromNow(24 * 60, true), false), length);
        }
        if (words.at(i, "later")) {
            int today = words.fits(i + 1, "in|on") ? i + 2 : i + 1;
            return words.fits(today, "today")
                    ? Rule.match(new Wish(new TimePhrase.FromNow(24 * 60, true), false), today - i)
                    : Optional.empty();
        }
        if (!words.at(i, "end", "of")) {
            return Optional.empty();
        }
        int day = words.fits(i + 2, "the|this|next") ? i + 3 : i + 2;
        return Calendar.weekday(words.at(day)).isPresent() || words.fits(day, "today|tomorrow")
                ? Rule.match(new Wish(new TimePhrase.During(DayPart.END_OF_DAY), false), 2)
                : Optional.empty();
    }
}
