package app.ringlet.cloud.receptionist.understanding.time;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every family of phrases that name a day or a time in English, each by a few of them, as answers to "when?". */
class FamiliesOfPhrasesTests {

    private static String days(List<Days> days) {
        return days.stream()
                .map(d -> d.single() ? d.from().toString() : d.from() + ".." + d.to())
                .collect(Collectors.joining(" "));
    }

    private static String times(@Nullable Times times) {
        if (times == null) {
            return "";
        }
        LocalTime exact = times.exact();
        if (exact != null) {
            return (times.from().equals(exact) ? "" : "~") + exact;
        }
        return (times.from().equals(LocalTime.MIN) ? "" : times.from())
                + "-"
                + (times.to().equals(LocalTime.MAX) ? "" : times.to());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "families.psv", delimiter = '|', maxCharsPerColumn = 200)
    void isUnderstood(String family, String phrase, @Nullable String days, @Nullable String times) {
        When when = new WhenParser(Luna.facts())
                .parse(Words.of(phrase), List.of(), true, false)
                .when();
        assertThat(days(when.days()) + " at " + times(when.times()))
                .as("%s: %s", family, phrase)
                .isEqualTo((days == null ? "" : days) + " at " + (times == null ? "" : times));
    }
}
