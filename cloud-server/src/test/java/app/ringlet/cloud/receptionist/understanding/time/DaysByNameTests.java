package app.ringlet.cloud.receptionist.understanding.time;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays, places in a month, distances, dates in figures. Said on Tuesday 17 November 2026 at ten. */
class DaysByNameTests {

    private static List<Days> days(String text) {
        return new WhenParser(Luna.facts()).days(Words.of(text));
    }

    private static List<Days> span(LocalDate from, @Nullable LocalDate to) {
        return List.of(new Days(from, to == null ? from : to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Christmas Eve | 2026-12-24",
                "on Thanksgiving | 2026-11-26",
                "New Year's Eve | 2026-12-31",
                "New Years Day | 2027-01-01",
                "Valentine's Day | 2027-02-14",
                "for Valentines | 2027-02-14",
                "Easter | 2027-03-28",
                "Good Friday | 2027-03-26",
                "Easter Monday | 2027-03-29",
                "Mother's Day | 2027-05-09",
                "Memorial Day | 2027-05-31",
                "the fourth of July | 2027-07-04",
                "Labor Day | 2027-09-06",
                "Halloween | 2027-10-31",
                "Black Friday | 2026-11-27",
                "the day before Christmas | 2026-12-24",
                "two days before Thanksgiving | 2026-11-24",
                "the Friday before Christmas | 2026-12-18",
                "the Monday after Thanksgiving | 2026-11-30",
            })
    void holidays(String text, LocalDate day) {
        assertThat(days(text)).isEqualTo(span(day, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GB | Mothering Sunday | 2027-03-07",
                "GB | mothers day | 2027-03-07",
                "CA | Thanksgiving | 2027-10-11",
                "AU | Father's Day | 2027-09-05",
                "DE | Labour Day | 2027-05-01",
                "GB | 5/12 | 2026-12-05",
                "US | 5/12 | 2027-05-12",
                "GB | 25/12 | 2026-12-25",
                "US | 12-24 | 2026-12-24",
            })
    void someDependOnTheCountry(String country, String text, LocalDate day) {
        DayGrammar grammar = new DayGrammar(country);
        Days found = grammar.at(Words.of(text), 0).orElseThrow().value().on(LocalDate.of(2026, 11, 17));
        assertThat(found).isEqualTo(Days.of(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a week from Friday | 2026-11-27 |",
                "two weeks from Saturday | 2026-12-05 |",
                "in two weeks' time | 2026-12-01 |",
                "in two weeks on Friday | 2026-12-04 |",
                "three Fridays from now | 2026-12-04 |",
                "in a couple of days | 2026-11-19 |",
                "ten days from now | 2026-11-27 |",
                "the fifteenth | 2026-12-15 |",
                "the fifteenth of January | 2027-01-15 |",
                "January the fifteenth | 2027-01-15 |",
                "the last Friday of the month | 2026-11-27 |",
                "the first Saturday in December | 2026-12-05 |",
                "the second Tuesday of next month | 2026-12-08 |",
                "the last day of the month | 2026-11-30 |",
                "the 3rd of next month | 2026-12-03 |",
                "Friday the 4th | 2026-12-04 |",
                "this coming Saturday | 2026-11-21 |",
                "Saturday coming | 2026-11-21 |",
                "Friday of next week | 2026-11-27 |",
                "Wednesday evening next week | 2026-11-25 |",
                "the first week of December | 2026-11-30 | 2026-12-06",
                "the last week of November | 2026-11-23 | 2026-11-29",
                "the week of December seventh | 2026-12-07 | 2026-12-13",
                "Tuesday through Thursday | 2026-11-24 | 2026-11-26",
                "Thursday to Saturday | 2026-11-19 | 2026-11-21",
                "between Monday and Wednesday | 2026-11-23 | 2026-11-25",
                "from the 12th to the 15th of December | 2026-12-12 | 2026-12-15",
                "December 12th through 15th | 2026-12-12 | 2026-12-15",
                "between the 3rd and the 5th | 2026-12-03 | 2026-12-05",
                "any time in the next three days | 2026-11-18 | 2026-11-20",
                "within two weeks | 2026-11-17 | 2026-12-01",
                "middle of next week | 2026-11-24 | 2026-11-26",
                "towards the end of the month | 2026-11-21 | 2026-11-30",
                "the week after next | 2026-11-30 | 2026-12-06",
                "Labor Day weekend | 2027-09-04 | 2027-09-06",
                "thurs day | 2026-11-19 |",
                "too morrow | 2026-11-18 |",
                "satur day | 2026-11-21 |",
            })
    void byDistanceAndPlace(String text, LocalDate from, @Nullable LocalDate to) {
        assertThat(days(text)).isEqualTo(span(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I had my hair cut in a rush",
                "I may march in",
                "the second option",
                "my first time here",
                "the last one"
            })
    void otherWordsAreNoDays(String text) {
        assertThat(days(text)).isEmpty();
    }
}
