package app.ringlet.cloud.receptionist.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes words of whatever a recogniser wrote: any length, any script, control characters and all. */
final class Normaliser {

    // Nobody says more in one breath; the rest is noise or an attack, and parsing stays fast.
    private static final int LONGEST = 600;

    private static final Pattern WORD = Pattern.compile(
            "\\d{1,4}[/-]\\d{1,2}(?:[/-]\\d{1,4})?|\\d{1,2}[:.]\\d{2}(?!\\d)|\\d+|\\p{L}[\\p{L}\\p{M}]*(?:'\\p{L}+)*");

    private static final Map<String, String> HEARD_WRONG = Map.ofEntries(
            Map.entry("tree", "three"),
            Map.entry("fore", "four"),
            Map.entry("ate", "eight"),
            Map.entry("oclock", "o'clock"),
            Map.entry("tommorow", "tomorrow"),
            Map.entry("tommorrow", "tomorrow"),
            Map.entry("tomorow", "tomorrow"),
            Map.entry("tmrw", "tomorrow"),
            Map.entry("tmr", "tomorrow"),
            Map.entry("tomoz", "tomorrow"),
            Map.entry("nxt", "next"),
            Map.entry("tomorrows", "tomorrow"),
            Map.entry("tomorrow's", "tomorrow"),
            Map.entry("today's", "today"),
            Map.entry("tirty", "thirty"),
            Map.entry("therty", "thirty"),
            Map.entry("untill", "until"),
            Map.entry("thru", "through"),
            Map.entry("hrs", "hours"),
            Map.entry("wkend", "weekend"),
            Map.entry("wknd", "weekend"),
            Map.entry("wk", "week"),
            Map.entry("wks", "weeks"),
            Map.entry("hr", "hour"),
            Map.entry("febuary", "february"),
            Map.entry("fourty", "forty"),
            Map.entry("twelf", "twelve"),
            Map.entry("wendesday", "wednesday"),
            Map.entry("wedensday", "wednesday"),
            Map.entry("thursdy", "thursday"),
            Map.entry("saturdey", "saturday"),
            Map.entry("tonite", "tonight"),
            Map.entry("wensday", "wednesday"),
            Map.entry("wendsday", "wednesday"),
            Map.entry("wednsday", "wednesday"),
            Map.entry("thrusday", "thursday"),
            Map.entry("thurday", "thursday"),
            Map.entry("tusday", "tuesday"),
            Map.entry("teusday", "tuesday"),
            Map.entry("saterday", "saturday"),
            Map.entry("satday", "saturday"),
            Map.entry("firday", "friday"),
            Map.entry("frday", "friday"),
            Map.entry("gonna", "going"),
            Map.entry("u", "you"),
            Map.entry("pls", "please"),
            Map.entry("dont", "don't"),
            Map.entry("cant", "can't"),
            Map.entry("wont", "won't"),
            Map.entry("im", "i'm"),
            Map.entry("ive", "i've"),
            Map.entry("thats", "that's"),
            Map.entry("whats", "what's"));

    private Normaliser() {}

    static Words words(String text) {
        String plain = Normalizer.normalize(clip(text), Normalizer.Form.NFKC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("\\p{Cntrl}", " ");
        List<String> words = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        // Some single characters stand for a whole phrase of another script.
        Matcher matcher = WORD.matcher(Spelling.written(clip(plain)));
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            words.add(HEARD_WRONG.getOrDefault(word, word));
            raw.add(matcher.group());
        }
        return new Words(joined(words, raw), raw);
    }

    /** As much of it as is read. */
    static String clip(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** "to morrow" and "mid day" are one word each that the recogniser tore apart. */
    private static List<String> joined(List<String> words, List<String> raw) {
        List<String> result = new ArrayList<>(words);
        for (int i = 0; i + 1 < result.size(); i++) {
            String whole = Spelling.joined(result.get(i), result.get(i + 1));
            if (!whole.isEmpty()) {
                result.set(i, whole);
                result.remove(i + 1);
                raw.set(i, raw.get(i) + raw.remove(i + 1));
            }
        }
        return result;
    }
}
