package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.cloud.receptionist.wording.Lists;
import app.ringlet.protocol.salon.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** When the salon is open, in words: the usual week, and the days that are not as usual. */
final class Openings {

    /** How far ahead a caller who names no day is told of days that are not as usual. */
    private static final int SOON = 13;

    private static final int MOST_UNUSUAL = 3;

    private final Desk desk;
    private final SalonFacts facts;

    Openings(Desk desk) {
        this.desk = desk;
        this.facts = desk.facts();
    }

    /** @param days that were asked about; none for any */
    String answer(List<Days> days) {
        if (days.size() == 1 && days.getFirst().single()) {
            return on(days.getFirst().from());
        }
        List<String> sentences = new ArrayList<>(List.of(usualWeek()));
        asked(days)
                .filter(day -> !facts.isUsual(day))
                .limit(MOST_UNUSUAL)
                .map(this::unusual)
                .forEach(sentences::add);
        return String.join(" ", sentences);
    }

    /** "We're closed on Thursday the 26th for Thanksgiving". @param days in all of which it is closed */
    String closed(Days days) {
        return days.single() ? Lists.capital(closedOn(days.from())) : "We're closed then";
    }

    /** "On Thursdays we're open from 9 am to 8 pm". @param day on which it is open */
    String hoursOn(LocalDate day) {
        return facts.isUsual(day)
                ? "On " + name(day.getDayOfWeek()) + "s we're open from "
                        + stretches(facts.openings().on(day))
                : Lists.capital(open(day));
    }

    private Stream<LocalDate> asked(List<Days> days) {
        List<Days> all =
                days.isEmpty() ? List.of(new Days(facts.today(), facts.today().plusDays(SOON))) : days;
        return all.stream()
                .flatMap(d -> d.from().datesUntil(d.to().plusDays(1)))
                .filter(day -> !day.isBefore(facts.today()));
    }

    private String on(LocalDate day) {
        return facts.opensOn(day)
                ? "We're open " + when(day) + " from "
                        + stretches(facts.openings().on(day)) + "."
                : "No, " + closedOn(day) + ".";
    }

    private String unusual(LocalDate day) {
        return Lists.capital(facts.opensOn(day) ? open(day) : closedOn(day)) + ".";
    }

    private String open(LocalDate day) {
        return when(day) + " we're open from " + stretches(facts.openings().on(day));
    }

    private String closedOn(LocalDate day) {
        return "we're closed " + when(day)
                + facts.openings().closedFor(day).map(name -> " for " + name).orElse("");
    }

    private String when(LocalDate day) {
        return (day.isAfter(facts.today().plusDays(1)) ? "on " : "")
                + desk.wording().day(day);
    }

    private String usualWeek() {
        Map<String, List<DayOfWeek>> byHours = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Hours> hours = facts.openings().usually(day);
            if (!hours.isEmpty()) {
                byHours.computeIfAbsent(stretches(hours), h -> new ArrayList<>())
                        .add(day);
            }
        }
        List<String> parts = byHours.entrySet().stream()
                .map(e -> names(e.getValue()) + " from " + e.getKey())
                .toList();
        return "We're open " + Lists.join(parts, "and") + ".";
    }

    private static String stretches(List<Hours> hours) {
        return Lists.join(
                hours.stream()
                        .map(h -> Clockwise.time(h.opens()) + " to " + Clockwise.time(h.closes()))
                        .toList(),
                "and");
    }

    private static String names(List<DayOfWeek> days) {
        boolean row =
                days.size() > 2 && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
        List<String> names = days.stream().map(Openings::name).toList();
        return row ? names.getFirst() + " to " + names.getLast() : Lists.join(names, "and");
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.US);
    }
}
