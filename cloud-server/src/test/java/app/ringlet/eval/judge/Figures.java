package app.ringlet.eval.judge;

import app.ringlet.eval.caller.Ear;
import app.ringlet.eval.caller.Moment;
import app.ringlet.eval.scenario.SalonSetup;
import app.ringlet.protocol.salon.DayHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds prices and opening hours that are told against the menu and the calendar. */
final class Figures {

    private static final Pattern PRICE =
            Pattern.compile("[$€£] ?(\\d+)(?:\\.00)?\\b|\\b(\\d+)(?:\\.00)? (?:dollars?|euros?|pounds?|bucks)\\b");
    private static final Pattern HOURS = Pattern.compile("\\b(?:open|opens|close|closes|opening)\\b");
    private static final Pattern CLOSED = Pattern.compile("\\bclosed\\b");

    private final SalonSetup salon;
    private final Ear ear;
    private final Set<Integer> sums = new HashSet<>();

    Figures(SalonSetup salon, Ear ear) {
        this.salon = salon;
        this.ear = ear;
        List<Integer> prices = new ArrayList<>();
        salon.services().forEach(s -> prices.add(s.price()));
        salon.addOns().forEach(a -> prices.add(a.price()));
        for (int a : prices) {
            sums.add(a);
            for (int b : prices) {
                sums.add(a + b);
                for (int c : prices) {
                    sums.add(a + b + c);
                }
            }
        }
    }

    /** The sentence for each figure in it that is not so. */
    List<String> wrong(String sentence) {
        List<String> wrong = new ArrayList<>();
        String text = sentence.toLowerCase(Locale.ROOT);
        List<Integer> prices = prices(text);
        List<SalonSetup.Service> named = salon.services().stream()
                .filter(s -> text.contains(s.name().toLowerCase(Locale.ROOT)))
                .toList();
        boolean plain =
                salon.addOns().stream().noneMatch(a -> text.contains(a.name().toLowerCase(Locale.ROOT)));
        if (!sums.containsAll(prices)) {
            wrong.add(sentence);
        } else if (prices.size() == 1
                && named.size() == 1
                && plain
                && !prices.contains(named.getFirst().price())) {
            wrong.add(sentence);
        }
        if (HOURS.matcher(text).find()
                && !CLOSED.matcher(text).find()
                && !text.contains("n't")
                && !hoursAreRight(sentence)) {
            wrong.add(sentence);
        }
        return wrong;
    }

    private boolean hoursAreRight(String sentence) {
        for (Moment moment : ear.moments(sentence)) {
            LocalDate day = moment.day();
            LocalTime time = moment.time();
            boolean known = salon.hours().stream()
                    .filter(h -> day == null || h.day() == day.getDayOfWeek())
                    .anyMatch(h ->
                            time == null || h.opens().equals(time) || h.closes().equals(time));
            boolean someDay =
                    time != null && salon.hours().stream().map(DayHours::closes).anyMatch(time::equals);
            boolean closed = day != null
                    && time == null
                    && salon.closed().stream().anyMatch(c -> !day.isBefore(c.from()) && !day.isAfter(c.to()));
            if (!(known || someDay) || closed) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> prices(String text) {
        List<Integer> all = new ArrayList<>();
        Matcher m = PRICE.matcher(text);
        while (m.find()) {
            all.add(Integer.valueOf(m.group(1) == null ? m.group(2) : m.group(1)));
        }
        return all;
    }
}
