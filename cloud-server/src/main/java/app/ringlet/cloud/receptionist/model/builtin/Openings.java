package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.protocol.salon.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When the salon is open, in words: the usual week, and the days that are not as usual. */
final class Openings {

    /** How far ahead a caller who names no day is told of days that are not as usual. */
    private static final int SOON = 13;

    private static final int MOST_UNUSUAL = 3;

    private final Desk desk;
    private final SalonFacts facts;
    private final Clockwise clockwise;

    Openings(Desk desk) {
        this.desk = desk;
        this.facts = desk.facts();
        this.clockwise = new Clockwise(desk.texts());
    }

    /** @param days that were asked about; none for any. @param yesOrNo whether it was asked for a yes or a no */
    String answer(List<Days> days, boolean yesOrNo) {
        if (days.size() == 1 && days.getFirst().single()) {
            return on(days.getFirst().from(), yesOrNo);
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
        return days.single() ? MenuWords.capital(closedOn(days.from())) : desk.line("hours.closedThen");
    }

    /** "On Thursdays we're open from 9 am to 8 pm". @param day on which it is open */
    String hoursOn(LocalDate day) {
        String when = facts.isUsual(day)
                ? desk.line("day.weekly", clockwise.weekday(day.getDayOfWeek()))
                : desk.wording().onDay(day);
        return MenuWords.capital(open(when, day));
    }

    private Stream<LocalDate> asked(List<Days> days) {
        List<Days> all =
                days.isEmpty() ? List.of(new Days(facts.today(), facts.today().plusDays(SOON))) : days;
        return all.stream()
                .flatMap(d -> d.from().datesUntil(d.to().plusDays(1)))
                .filter(day -> !day.isBefore(facts.today()));
    }

    /** "On Thursdays we're open from 9 am to 8 pm." */
    String weekly(Set<DayOfWeek> weekdays, boolean yesOrNo) {
        return weekdays.stream()
                .map(day -> {
                    String when = desk.line("day.weekly", clockwise.weekday(day));
                    List<Hours> hours = facts.openings().usually(day);
                    return hours.isEmpty()
                            ? closed(desk.line("hours.dayClosed", when), yesOrNo && weekdays.size() == 1)
                            : desk.line(
                                    "hours.sentence",
                                    MenuWords.capital(desk.line("hours.dayOpen", when, stretches(hours))));
                })
                .collect(Collectors.joining(" "));
    }

    private String closed(String words, boolean yesOrNo) {
        return yesOrNo ? desk.line("hours.notOpen", words) : desk.line("hours.sentence", MenuWords.capital(words));
    }

    private String on(LocalDate day, boolean yesOrNo) {
        return facts.opensOn(day)
                ? desk.line(
                        "hours.on",
                        desk.wording().onDay(day),
                        stretches(facts.openings().on(day)))
                : closed(closedOn(day), yesOrNo);
    }

    private String unusual(LocalDate day) {
        String said = facts.opensOn(day) ? open(desk.wording().onDay(day), day) : closedOn(day);
        return desk.line("hours.sentence", MenuWords.capital(said));
    }

    private String open(String when, LocalDate day) {
        return desk.line("hours.dayOpen", when, stretches(facts.openings().on(day)));
    }

    private String closedOn(LocalDate day) {
        String when = desk.wording().onDay(day);
        return facts.openings()
                .closedFor(day)
                .map(name -> desk.line("hours.dayClosedFor", when, name))
                .orElseGet(() -> desk.line("hours.dayClosed", when));
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
                .map(e -> desk.line("hours.part", names(e.getValue()), e.getKey()))
                .toList();
        return desk.line("hours.usual", desk.texts().and(parts));
    }

    private String stretches(List<Hours> hours) {
        return desk.texts()
                .and(hours.stream()
                        .map(h -> desk.line("time.range", clockwise.time(h.opens()), clockwise.time(h.closes())))
                        .toList());
    }

    private String names(List<DayOfWeek> days) {
        boolean row =
                days.size() > 2 && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
        List<String> names = days.stream().map(clockwise::weekday).toList();
        return row
                ? desk.line("hours.days", names.getFirst(), names.getLast())
                : desk.texts().and(names);
    }
}
