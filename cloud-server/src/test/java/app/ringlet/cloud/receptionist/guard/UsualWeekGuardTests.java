package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.cloud.tenancy.TestCalendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said of the hours when the next Thursday is a public holiday. Usually it is open on Thursdays from 9 to 8. */
class UsualWeekGuardTests {

    private static final Evidence THANKSGIVING = new Evidence(
            Luna.facts(
                    Luna.NOW.plusSeconds(4 * 86_400),
                    TestCalendars.with(
                            Luna.HOURS, Map.of(), List.of(), Map.of(LocalDate.of(2026, 11, 26), "Thanksgiving"))),
            List.of(),
            0,
            List.of(),
            List.of(),
            null,
            Next.LISTEN,
            List.of(),
            List.of(),
            List.of());

    private static ClaimGuard.Cleared cleared(String language, String speech) {
        return new ClaimGuard(THANKSGIVING, Texts.in(language)).clear(speech);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We're open Tuesday, Wednesday, Friday and Saturday 9 am to 6 pm and Thursday 9 am to 8 pm.",
                "We're open Tuesday, Wednesday, Thursday, Friday and Saturday.",
                "We're open Tuesday to Saturday.",
                "We're open on Thursdays.",
                "On Thursdays we're open from 9 am to 8 pm.",
                "On Thursdays we close at 8 pm.",
                "We're open every Thursday until 8 pm.",
                "We're closed on Sundays and Mondays.",
                "We're closed on Thursday the 26th.",
                "We're closed on Thursday.",
                "We're open Tuesday to Saturday, but closed on Thursday the 26th.",
            })
    void whatIsSoEveryWeekMayBeSaidInAWeekWithAHoliday(String sentence) {
        assertThat(cleared("en-US", sentence).decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | Wir haben geöffnet: Dienstag, Mittwoch, Freitag und Samstag von 9 bis 18 Uhr und Donnerstag von 9 bis 20 Uhr.
        es | Abrimos martes, miércoles, viernes y sábado de 9 a 18 y jueves de 9 a 20.
        """)
    void theSameHoldsInOtherLanguages(String language, String sentence) {
        assertThat(cleared(language, sentence).decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        We're open on Thursday the 26th.                   | We're closed on Thursday the 26th.
        We're open this Thursday until 8 pm.               | We're closed on Thursday the 26th.
        We're open on Thursday from 9 am to 8 pm.          | We're closed on Thursday the 26th.
        We're open on Thursday, November 26th until 8 pm.  | We're closed on Thursday the 26th.
        This week we're open Tuesday, Wednesday, Thursday. | We're closed on Thursday the 26th.
        We're open on Mondays.                             | We're closed on Mondays.
        We're closed on Thursdays.                         | We're open on Thursdays from 9 am to 8 pm.
        On Thursdays we close at 6 pm.                     | We're open on Thursdays from 9 am to 8 pm.
        We're open Monday to Saturday.                     | We're closed on Mondays.
        We're open on Friday, December 25th until 9 pm.    | We're open on Friday, December 25th from 9 am to 6 pm.
        """)
    void whatIsNotSoIsReplacedByTheHoursOfTheDayThatWasSpokenOf(String sentence, String truth) {
        assertThat(cleared("en-US", sentence).speech()).isEqualTo(truth);
    }
}
