package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Relative;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions about when the salon is open, and those that go on from one: "and the day after?". */
final class HoursTalk {

    /** Of a question that "no" does not answer. */
    private static final Phrases OPEN_QUESTION =
            Phrases.of("when|what|what's|whats|how|which|till|until|hours|times", "closed|close|shut|closing");

    private static final Set<Intent> IDLE =
            EnumSet.of(Intent.GREETING, Intent.THANKS, Intent.UNANSWERABLE, Intent.WAIT, Intent.MAYBE);

    private final Desk desk;
    private final Notes notes;
    private final Openings openings;

    HoursTalk(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
        this.openings = new Openings(desk);
    }

    Optional<String> answer(Heard heard) {
        if (!heard.has(Intent.HOURS) && !goesOn(heard)) {
            return Optional.empty();
        }
        List<Days> before = notes.hoursOf;
        notes.askedHours = true;
        boolean yesOrNo = !OPEN_QUESTION.in(heard.words()) && heard.has(Intent.HOURS);
        Set<DayOfWeek> weekdays = usually(heard);
        if (!weekdays.isEmpty()) {
            notes.hoursOf = List.of();
            return Optional.of(openings.weekly(weekdays, yesOrNo));
        }
        notes.hoursOf = days(heard, before);
        return Optional.of(openings.answer(notes.hoursOf, yesOrNo));
    }

    /** "What about Friday?", where nothing but opening hours was spoken of. */
    private boolean goesOn(Heard heard) {
        boolean day = !heard.when().days().isEmpty() || shifted(heard).isPresent();
        return notes.askedHours
                && notes.asked == Asked.ANYTHING_ELSE
                && day
                && heard.menu().isEmpty()
                && heard.staff().isEmpty()
                && IDLE.containsAll(heard.intents());
    }

    private List<Days> days(Heard heard, List<Days> before) {
        if (!heard.when().days().isEmpty()) {
            return heard.when().days();
        }
        return shifted(heard)
                .map(List::of)
                .orElseGet(() -> heard.when().refused().isEmpty()
                        ? ofTheVisit(before)
                        : heard.when().refused());
    }

    /** "The day after" a day that was just asked about. */
    private Optional<Days> shifted(Heard heard) {
        List<Days> before = notes.hoursOf;
        return heard.when().relative() instanceof Relative.Shift by
                        && by.days() != 0
                        && before.size() == 1
                        && before.getFirst().single()
                ? Optional.of(Days.of(before.getFirst().from().plusDays(by.days())))
                : Optional.empty();
    }

    /** "What time do you close that day", in the middle of a booking. */
    private List<Days> ofTheVisit(List<Days> before) {
        if (notes.task == Task.NONE) {
            return List.of();
        }
        LocalDate chosen = notes.chosen == null
                ? null
                : desk.facts().local(notes.chosen.start()).toLocalDate();
        return chosen == null ? notes.days.size() == 1 ? List.copyOf(notes.days) : before : List.of(Days.of(chosen));
    }

    /** "On Thursdays", "at weekends": as in all weeks. */
    private static Set<DayOfWeek> usually(Heard heard) {
        List<String> words = heard.words().list();
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> words.contains(day.name().toLowerCase(Locale.ROOT) + "s"))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        if (words.contains("weekends")) {
            days.addAll(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }
        return days;
    }
}
