package app.ringlet.cloud.receptionist.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.understanding.time.When;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers say of times, and their yes and no, in the languages that are not English; tables in the resources. */
class OtherLanguagesTests {

    private static Heard heard(String language, String text) {
        return new Understander(Luna.facts(), language)
                .hear(Utterance.of(text), new Expectation(List.of(), true, false, false, false));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/times_es.csv", delimiter = '|', numLinesToSkip = 1)
    void spanishTimes(String text, @Nullable String day, @Nullable String time) {
        means("es", text, day, time);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/times_fr.csv", delimiter = '|', numLinesToSkip = 1)
    void frenchTimes(String text, @Nullable String day, @Nullable String time) {
        means("fr", text, day, time);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/times_de.csv", delimiter = '|', numLinesToSkip = 1)
    void germanTimes(String text, @Nullable String day, @Nullable String time) {
        means("de", text, day, time);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/times_pt.csv", delimiter = '|', numLinesToSkip = 1)
    void portugueseTimes(String text, @Nullable String day, @Nullable String time) {
        means("pt", text, day, time);
    }

    private static void means(String language, String text, @Nullable String day, @Nullable String time) {
        When when = heard(language, text).when();
        if (day != null) {
            assertThat(when.days()).containsExactly(Days.of(LocalDate.parse(day)));
        }
        Times times = when.times();
        if (time == null) {
            assertThat(times).isNull();
        } else if (time.indexOf('-') < 0) {
            assertThat(times).isNotNull();
            assertThat(times.exact()).isEqualTo(LocalTime.parse(time));
        } else {
            String[] ends = time.split("-", -1);
            assertThat(times).isNotNull();
            assertThat(times.from()).isEqualTo(ends[0].isEmpty() ? LocalTime.MIN : LocalTime.parse(ends[0]));
            assertThat(times.to()).isEqualTo(ends[1].isEmpty() ? LocalTime.MAX : LocalTime.parse(ends[1]));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/answers_es.csv", delimiter = '|', numLinesToSkip = 1)
    void spanishAnswers(String text, @Nullable YesNo answer) {
        answers("es", text, answer);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/answers_fr.csv", delimiter = '|', numLinesToSkip = 1)
    void frenchAnswers(String text, @Nullable YesNo answer) {
        answers("fr", text, answer);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/answers_de.csv", delimiter = '|', numLinesToSkip = 1)
    void germanAnswers(String text, @Nullable YesNo answer) {
        answers("de", text, answer);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/answers_pt.csv", delimiter = '|', numLinesToSkip = 1)
    void portugueseAnswers(String text, @Nullable YesNo answer) {
        answers("pt", text, answer);
    }

    /** Only a yes commits the caller; whatever is neither commits to nothing. */
    private static void answers(String language, String text, @Nullable YesNo answer) {
        Heard heard = heard(language, text);
        assertThat(heard.yes()).isEqualTo(answer == YesNo.YES);
        assertThat(heard.no()).isEqualTo(answer == YesNo.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "es, Me llamo Rosa Domingo, Rosa Domingo",
        "fr, je m'appelle Julie Petit, Julie Petit",
        "de, mein Name ist Anna Sonntag, Anna Sonntag",
        "pt, meu nome é João Domingos, João Domingos",
        "es, Julio García, Julio García",
        "de, Anna Schneider, Anna Schneider"
    })
    void namesStayAsTheyAre(String language, String text, String name) {
        Heard heard = new Understander(Luna.facts(), language)
                .hear(Utterance.of(text), new Expectation(List.of(), false, true, false, false));
        assertThat(heard.name()).isEqualTo(Optional.of(name));
    }
}
