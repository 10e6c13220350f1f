package app.ringlet.cloud.receptionist.understanding.time;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Said on Tuesday 17 November 2026 at ten, to a salon that is open from nine to six, Thursdays to eight. */
class WhenParserTests {

    private static When when(String text) {
        return new WhenParser(Luna.facts())
                .parse(Words.of(text), List.of(), false, false)
                .when();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today | 2026-11-17 |",
                "tomorrow | 2026-11-18 |",
                "to morrow | 2026-11-18 |",
                "the day after tomorrow | 2026-11-19 |",
                "on Thursday | 2026-11-19 |",
                "this Thursday | 2026-11-19 |",
                "next Thursday | 2026-11-26 |",
                "Thursday next week | 2026-11-26 |",
                "next week on Thursday | 2026-11-26 |",
                "Thursday week | 2026-11-26 |",
                "a week on Thursday | 2026-11-26 |",
                "Tuesday | 2026-11-24 |",
                "this Tuesday | 2026-11-17 |",
                "wensday | 2026-11-18 |",
                "the 3rd | 2026-12-03 |",
                "on the twenty first | 2026-11-21 |",
                "Thursday the 26th | 2026-11-26 |",
                "December 5th | 2026-12-05 |",
                "the 5th of December | 2026-12-05 |",
                "12/5 | 2026-12-05 |",
                "January second | 2027-01-02 |",
                "in two weeks | 2026-12-01 |",
                "in a fortnight | 2026-12-01 |",
                "three days from now | 2026-11-20 |",
                "a week from tomorrow | 2026-11-25 |",
                "next week | 2026-11-23 | 2026-11-29",
                "this week | 2026-11-17 | 2026-11-22",
                "this weekend | 2026-11-21 | 2026-11-22",
                "the week after next | 2026-11-30 | 2026-12-06",
                "early next week | 2026-11-23 | 2026-11-25",
                "in December | 2026-12-01 | 2026-12-31",
                "not Thursday but Friday | 2026-11-20 |",
                "Thursday doesn't work | |",
            })
    void days(String text, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Days> expected = from == null ? List.of() : List.of(new Days(from, to == null ? from : to));
        assertThat(when(text).days()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at ten | 10:00",
                "at 2 | 14:00",
                "half past two | 14:30",
                "half two | 14:30",
                "a quarter to four | 15:45",
                "quarter past nine | 09:15",
                "ten to four | 15:50",
                "two thirty | 14:30",
                "tree thirty | 15:30",
                "2:30 | 14:30",
                "2.30 p.m. | 14:30",
                "2:30pm | 14:30",
                "at 1430 | 14:30",
                "noon | 12:00",
                "midday | 12:00",
                "five o'clock | 17:00",
                "at 5 o clock | 17:00",
                "eleven in the morning | 11:00",
                "seven in the evening | 19:00",
                "Thursday at seven | 19:00",
                "Friday at nine | 09:00",
                "tomorrow afternoon at three | 15:00",
                "December 5th at 3 | 15:00",
                "Friday ten | 10:00",
            })
    void times(String text, LocalTime expected) {
        Times times = when(text).times();
        assertThat(times).isNotNull();
        assertThat(times.exact()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after five | 17:00 |",
                "not before ten | 10:00 |",
                "3 or later | 15:00 |",
                "before noon | | 12:00",
                "by four | | 16:00",
                "between two and four | 14:00 | 16:01",
                "from 2 to 4 | 14:00 | 16:01",
                "in the morning | 00:00 | 12:00",
                "this Saturday morning | 00:00 | 12:00",
                "next Thursday afternoon | 12:00 | 17:00",
                "after lunch | 13:00 | 17:00",
                "tomorrow evening | 17:00 |",
                "around three | 14:15 | 15:46",
            })
    void windows(String text, @Nullable LocalTime from, @Nullable LocalTime to) {
        Times times = when(text).times();
        assertThat(times).isNotNull();
        assertThat(times.from()).isEqualTo(from == null ? LocalTime.MIN : from);
        assertThat(times.to()).isEqualTo(to == null ? LocalTime.MAX : to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the second one",
                "two women's cuts",
                "I may come",
                "good morning",
                "there are 3 people",
                "a cut for my two kids"
            })
    void otherNumbersAreNoTimes(String text) {
        assertThat(when(text).isEmpty()).isTrue();
    }
}
