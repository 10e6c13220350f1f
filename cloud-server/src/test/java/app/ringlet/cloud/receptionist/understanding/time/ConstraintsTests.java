package app.ringlet.cloud.receptionist.understanding.time;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller allows and what not. Said on Tuesday 17 November 2026 at ten, to a salon in America open from nine to six. */
class ConstraintsTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

    private static When when(String text) {
        return new WhenParser(Luna.facts())
                .parse(Words.of(text), List.of(), false, false)
                .when();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "before noon but not Wednesday | 2026-11-19T11:00 | 2026-11-18T11:00",
                "before noon but not Wednesday | 2026-11-19T11:00 | 2026-11-19T12:30",
                "any day but Monday | 2026-11-24T11:00 | 2026-11-30T11:00",
                "any day except Mondays | 2026-11-24T11:00 | 2026-12-07T11:00",
                "anytime except mornings | 2026-11-24T14:00 | 2026-11-24T10:00",
                "not in the morning | 2026-11-24T14:00 | 2026-11-24T10:00",
                "mornings don't work for me | 2026-11-24T14:00 | 2026-11-24T10:00",
                "I can't do Thursday or Friday | 2026-11-21T10:00 | 2026-11-20T10:00",
                "I can't do Thursday or Friday | 2026-11-21T10:00 | 2026-11-19T10:00",
                "Thursday or Friday don't work | 2026-11-21T10:00 | 2026-11-19T10:00",
                "next week but not on Tuesday | 2026-11-25T10:00 | 2026-11-24T10:00",
                "next week after three | 2026-11-25T15:30 | 2026-11-25T14:30",
                "Monday at ten or Tuesday after three | 2026-11-23T10:00 | 2026-11-23T16:00",
                "Monday at ten or Tuesday after three | 2026-11-24T16:00 | 2026-11-24T10:00",
                "Friday morning or Saturday afternoon | 2026-11-20T10:00 | 2026-11-20T14:00",
                "Friday morning or Saturday afternoon | 2026-11-21T14:00 | 2026-11-21T10:00",
                "Friday at two, Saturday at eleven | 2026-11-21T11:00 | 2026-11-20T11:00",
                "either Friday or Saturday | 2026-11-21T11:00 | 2026-11-19T11:00",
                "either Friday or Saturday at ten | 2026-11-20T10:00 | 2026-11-20T11:00",
                "Thursday at two or three | 2026-11-19T15:00 | 2026-11-19T14:30",
                "in the morning or after four on Friday | 2026-11-20T16:30 | 2026-11-20T13:00",
                "Tuesday through Thursday after work | 2026-11-26T17:30 | 2026-11-26T15:00",
                "not before ten on Saturday | 2026-11-21T10:00 | 2026-11-21T09:30",
                "no later than four tomorrow | 2026-11-18T15:00 | 2026-11-18T16:30",
                "not Thursday, Friday | 2026-11-20T10:00 | 2026-11-19T10:00",
                "between 2 and 4 but not on Friday | 2026-11-19T15:00 | 2026-11-20T15:00",
                "after the 25th | 2026-11-26T10:00 | 2026-11-25T10:00",
                "from Thursday on | 2026-12-01T10:00 | 2026-11-18T10:00",
                "Thursday or later | 2026-11-21T10:00 | 2026-11-18T10:00",
                "sometime before Friday | 2026-11-19T10:00 | 2026-11-20T10:00",
                "by Friday | 2026-11-20T10:00 | 2026-11-21T10:00",
                "by the end of the week | 2026-11-21T10:00 | 2026-11-24T10:00",
                "not until next week | 2026-11-25T10:00 | 2026-11-20T10:00",
                "Saturday at the latest | 2026-11-21T10:00 | 2026-11-24T10:00",
                "I'm away until Thursday, so any day after the 20th | 2026-11-24T10:00 | 2026-11-20T10:00",
            })
    void aVisitFitsOrDoesNot(String text, LocalDateTime fits, LocalDateTime doesNot) {
        When when = when(text);
        assertThat(when.allows(fits.toLocalDate(), fits.toLocalTime())).as(text).isTrue();
        assertThat(when.allows(doesNot.toLocalDate(), doesNot.toLocalTime()))
                .as("%s: %s", text, when)
                .isFalse();
    }

    @Test
    void eachAlternativeKeepsItsOwnTime() {
        When when = when("Monday at ten or Tuesday after three");
        assertThat(when.choices())
                .containsExactly(
                        new Choice(List.of(Days.of(LocalDate.of(2026, 11, 23))), Times.at(LocalTime.of(10, 0))),
                        new Choice(
                                List.of(Days.of(LocalDate.of(2026, 11, 24))),
                                new Times(LocalTime.of(15, 0), LocalTime.MAX, null)));
        assertThat(when.days()).hasSize(2);
        assertThat(when.times()).isEqualTo(new Times(LocalTime.of(10, 0), LocalTime.MAX, null));
    }

    @Test
    void aTimeSaidOnceIsForAllDays() {
        When when = when("Monday or Tuesday at ten");
        assertThat(when.choices()).isEmpty();
        assertThat(when.times()).isEqualTo(Times.at(LocalTime.of(10, 0)));
    }

    @Test
    void aWeekdayIsRefusedInEveryWeek() {
        assertThat(when("any day but Wednesdays").except().weekdays()).isEqualTo(Set.of(DayOfWeek.WEDNESDAY));
        assertThat(when("not this Wednesday").except().weekdays()).isEmpty();
        assertThat(when("not this Wednesday").refused()).containsExactly(Days.of(WEDNESDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the next available",
                "as soon as possible",
                "the earliest you have",
                "first available please",
                "whatever's soonest",
                "your next opening",
                "asap",
                "as early as possible on Friday"
            })
    void theEarliestIsWished(String text) {
        assertThat(when(text).soonest()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the latest you have on Friday", "the last appointment of the day", "as late as possible"})
    void theLatestIsWished(String text) {
        assertThat(when(text).latest()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an hour later | 0 | 60",
                "half an hour earlier | 0 | -30",
                "could we make it thirty minutes later | 0 | 30",
                "two hours after that | 0 | 120",
                "an hour and a half later | 0 | 90",
                "fifteen minutes earlier please | 0 | -15",
                "the day after | 1 | 0",
                "the next day | 1 | 0",
                "the following day | 1 | 0",
                "the day before | -1 | 0",
                "a week later | 7 | 0",
                "the week after | 7 | 0",
                "two days earlier | -2 | 0",
            })
    void aMoveIsRelative(String text, int days, int minutes) {
        assertThat(when(text).relative()).isEqualTo(new Relative.Shift(days, minutes, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a bit later | true",
                "something a little later | true",
                "slightly earlier | false",
                "do you have anything earlier | false",
                "any sooner | false"
            })
    void howFarMayBeLeftOpen(String text, boolean later) {
        assertThat(when(text).relative()).isInstanceOfSatisfying(Relative.Shift.class, shift -> {
            assertThat(shift.vague()).isTrue();
            assertThat(shift.later()).isEqualTo(later);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "same time as last time | LAST | false | true",
                "the same time as before | LAST | false | true",
                "my usual time | LAST | false | true",
                "my usual slot | LAST | true | true",
                "same day and time as last time | LAST | true | true",
                "just like last time | LAST | true | true",
                "at the same time but next week | PRESENT | false | true",
                "Friday, same time | PRESENT | false | true",
                "the same day | PRESENT | true | false",
            })
    void anotherVisitIsPointedAt(String text, Relative.Visit visit, boolean day, boolean time) {
        assertThat(when(text).relative()).isEqualTo(new Relative.Same(visit, day, time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the day after tomorrow | 2026-11-19",
                "the day after Thanksgiving | 2026-11-27",
                "later today | 2026-11-17",
                "tomorrow, Wednesday | 2026-11-18",
                "the 4th of December, Friday, at two | 2026-12-04",
                "Thursday in the week after next | 2026-12-03",
            })
    void aDistanceFromANamedDayIsADay(String text, LocalDate day) {
        When when = when(text);
        assertThat(when.days()).containsExactly(Days.of(day));
        assertThat(when.relative()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"any weekday", "after 5 any weekday", "weekdays", "weekday mornings", "on a weekday please"})
    void aWeekdayIsNoDayOfTheWeekend(String text) {
        When when = when(text);
        assertThat(when.anyDay()).isTrue();
        assertThat(when.except().weekdays()).isEqualTo(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void anyWeekdayButOneLeavesFour() {
        assertThat(when("after 5 any weekday but not Thursday").except().weekdays())
                .isEqualTo(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.THURSDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"any day next week", "Friday any time", "any weekday next week"})
    void aNamedDayStaysNamedWhateverIsAnyOfIt(String text) {
        When when = when(text);
        assertThat(when.anyDay()).isFalse();
        assertThat(when.days()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"February 30th", "the 31st of November at 3", "November 31", "on February the thirtieth please"})
    void aDateThatIsInNoCalendarIsReported(String text) {
        assertThat(when(text).noSuchDay()).isNotNull();
        assertThat(when(text).days()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"November 30", "the 29th of February", "March the 31st", "November at 3"})
    void otherDatesAreNot(String text) {
        assertThat(when(text).noSuchDay()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have to be out by noon on Wednesday | 12:00",
                "it has to be done by 3 on Friday | 15:00",
                "I need to leave by five | 17:00",
                "finished before four | 16:00",
            })
    void aVisitMayHaveToBeOverByThen(String text, LocalTime end) {
        assertThat(when(text).endBy()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before four", "by noon on Friday", "I'd like to come before four"})
    void elseItOnlyHasToBeginByThen(String text) {
        assertThat(when(text).endBy()).isNull();
        assertThat(when(text).times()).isNotNull();
    }

    @Test
    void theLastThingOfADayIsTheLatest() {
        assertThat(when("last thing on December 4th").latest()).isTrue();
    }

    @Test
    void asSoonAsSomebodyIsFreeIsTheSoonest() {
        assertThat(when("a men's cut as soon as Ben is free").soonest()).isTrue();
        assertThat(when("as soon as you can").soonest()).isTrue();
    }
}
