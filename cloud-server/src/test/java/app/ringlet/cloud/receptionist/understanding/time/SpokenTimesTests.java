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

/** Times as they are said, misheard and written. Said on Tuesday 17 November 2026 at ten; the salon opens from nine to six. */
class SpokenTimesTests {

    private static @Nullable Times times(String text) {
        return new WhenParser(Luna.facts())
                .parse(Words.of(text), List.of(), true, false)
                .when()
                .times();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "around three-ish | 15:00",
                "tree thirty | 15:30",
                "at free thirty | 15:30",
                "at to thirty | 14:30",
                "at for thirty | 16:30",
                "at for o'clock | 16:00",
                "half passed two | 14:30",
                "quarter two four | 15:45",
                "half three | 15:30",
                "twenty past eleven | 11:20",
                "a quarter past nine | 09:15",
                "15:30 | 15:30",
                "15h30 | 15:30",
                "at sixteen thirty | 16:30",
                "one p. m. | 13:00",
                "three p.m. | 15:00",
                "3 P M | 15:00",
                "10a | 10:00",
                "4p | 16:00",
                "twelve fifteen | 12:15",
                "nine oh five | 09:05",
                "at two forty three | 14:43",
                "noon | 12:00",
                "twelve noon | 12:00",
                "in the afternoon at 4 | 16:00",
                "tomorrow @ 3:20 | 15:20",
                "in half an hour | 10:30",
                "in an hour and a half | 11:30",
                "in two hours | 12:00",
            })
    void exactly(String text, @Nullable LocalTime expected) {
        Times times = times(text);
        assertThat(times == null ? null : times.exact()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after work | 17:00 |",
                "before work | | 10:00",
                "first thing | | 10:00",
                "first thing in the morning | | 10:00",
                "at lunchtime | 12:00 | 14:00",
                "on my lunch break | 12:00 | 14:00",
                "the end of the day | 16:00 |",
                "before lunch | | 12:00",
                "before noon | | 12:00",
                "late afternoon | 15:00 | 18:00",
                "early this evening | 16:00 | 19:00",
                "not before ten | 10:00 |",
                "no earlier than two | 14:00 |",
                "no later than four | | 16:00",
                "four at the latest | | 16:00",
                "3 to 5 | 15:00 | 17:01",
                "3-5pm | 15:00 | 17:01",
                "9:30 - 11:00 | 09:30 | 11:01",
                "1pm-2pm | 13:00 | 14:01",
                "between half past two and four | 14:30 | 16:01",
                "from ten for two hours | 10:00 | 12:01",
                "within the next hour | 10:00 | 11:01",
                "after 2 and before 5 | 14:00 | 17:00",
            })
    void within(String text, @Nullable LocalTime from, @Nullable LocalTime to) {
        assertThat(times(text))
                .isEqualTo(new Times(from == null ? LocalTime.MIN : from, to == null ? LocalTime.MAX : to, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it takes two hours",
                "five people",
                "after 5 days",
                "for 30 minutes",
                "half an hour",
                "two or three weeks ago"
            })
    void countedThingsAreNoTimes(String text) {
        assertThat(times(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "December 5th at 3 | 2026-12-05 | 15:00",
                "at 3 December 5th | 2026-12-05 | 15:00",
                "Friday the 20th around 4 | 2026-11-20 | 16:00",
                "on the 24th at half past ten | 2026-11-24 | 10:30",
                "nine a m on december third | 2026-12-03 | 09:00",
                "Saturday 10 30 | 2026-11-21 | 10:30",
            })
    void togetherWithADay(String text, LocalDate day, LocalTime time) {
        When when = new WhenParser(Luna.facts())
                .parse(Words.of(text), List.of(), true, false)
                .when();
        assertThat(when.days()).containsExactly(Days.of(day));
        assertThat(when.exact()).isTrue();
        assertThat(when.times())
                .isNotNull()
                .satisfies(t -> assertThat(t.exact()).isEqualTo(time));
    }
}
