package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The amounts of money that a sentence names, in signs, digits or words. */
final class Amounts {

    private static final String UNIT =
            "(?:dollars?|bucks?|pounds?|euros?|quid|rand|rupees|usd|eur|gbp|cad|aud|nzd|[$£€])";
    private static final Pattern SIGNED = Pattern.compile("(?:US\\$|[$£€]|\\bUSD)\\s?(\\d[\\d,]*(?:\\.\\d{1,2})?)");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d{1,2})?)[\\s-]?" + UNIT, Pattern.CASE_INSENSITIVE);
    private static final Set<String> UNITS =
            Set.of("dollar", "dollars", "buck", "bucks", "pound", "pounds", "euro", "euros", "quid", "rand", "rupees");
    private static final Set<String> PRICE_WORDS = Set.of(
            "cost", "costs", "price", "priced", "prices", "charge", "charges", "charged", "pay", "paid", "total",
            "totals", "fee", "fees", "each", "only", "just", "comes", "come", "runs", "owe", "deposit");
    private static final Set<String> OTHER_UNITS = Set.of(
            "minute",
            "minutes",
            "hour",
            "hours",
            "percent",
            "am",
            "pm",
            "o'clock",
            "st",
            "nd",
            "rd",
            "th",
            "days",
            "day",
            "weeks",
            "week",
            "people",
            "stylists",
            "in",
            "years",
            "months",
            "times");
    private static final Set<String> SELLS = Set.of("is", "are", "be", "it's", "that's", "just", "only", "about");
    private static final Set<String> GOES = Set.of("goes", "go", "going", "sells", "have", "get", "done", "do");
    private static final Set<String> BEFORE_TIMES = Set.of("at", "from", "until", "till", "to", "by", "around");

    private Amounts() {}

    /**
     * @param menu whether the sentence names something that is sold
     * @return each in the currency's whole units
     */
    static List<BigDecimal> in(String sentence, boolean menu) {
        List<BigDecimal> amounts = new ArrayList<>();
        collect(SIGNED, sentence, amounts);
        collect(WITH_UNIT, sentence, amounts);
        Words words = Words.of(sentence);
        boolean ofPrices = words.hasAny(Set.of(
                "cost", "costs", "price", "priced", "prices", "charge", "charges", "charged", "pay", "fee", "deposit"));
        for (int i = 0; i < words.size(); i++) {
            Spoken spoken = spoken(words, i);
            if (spoken.length == 0) {
                continue;
            }
            String after = words.at(i + spoken.length);
            boolean atTheEnd = i + spoken.length == words.size()
                    && spoken.value > 9
                    && (SELLS.contains(words.at(i - 1)) || words.at(i - 1, "for") && GOES.contains(words.at(i - 2)))
                    && menu;
            boolean plain = ofPrices
                    && !OTHER_UNITS.contains(after)
                    && !BEFORE_TIMES.contains(words.at(i - 1))
                    && (spoken.value > 9 || PRICE_WORDS.contains(words.at(i - 1)));
            // "Nineteen ninety", which is no time of day.
            Spoken cents = spoken(words, i + spoken.length);
            if (spoken.value > 12
                    && spoken.value < 100
                    && cents.value > 9
                    && i + spoken.length + cents.length == words.size()) {
                amounts.add(BigDecimal.valueOf(spoken.value * 100L + cents.value, 2));
                break;
            }
            if (UNITS.contains(after) || (plain || atTheEnd) && amounts.isEmpty()) {
                amounts.add(BigDecimal.valueOf(spoken.value));
            }
            i += spoken.length - 1;
        }
        return amounts.stream().map(BigDecimal::stripTrailingZeros).distinct().toList();
    }

    private static void collect(Pattern pattern, String sentence, List<BigDecimal> amounts) {
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            amounts.add(new BigDecimal(matcher.group(1).replace(",", "")));
        }
    }

    private record Spoken(int value, int length) {}

    /** "a hundred and forty", "one hundred ninety", "sixty five", "140". */
    private static Spoken spoken(Words words, int i) {
        int at = i;
        int hundreds = 0;
        var first = Numbers.cardinal(words, i);
        boolean oneHundred = words.at(i, "a", "hundred");
        if (oneHundred
                || first.isPresent() && words.at(i + first.get().length()).equals("hundred")) {
            hundreds = oneHundred ? 100 : first.get().value() * 100;
            at = i + (oneHundred ? 1 : first.get().length()) + 1;
            int rest = words.at(at).equals("and") ? at + 1 : at;
            var units = Numbers.cardinal(words, rest);
            return units.isPresent()
                    ? new Spoken(
                            hundreds + units.get().value(), rest + units.get().length() - i)
                    : new Spoken(hundreds, at - i);
        }
        return first.map(f -> new Spoken(f.value(), f.length())).orElse(new Spoken(0, 0));
    }
}
