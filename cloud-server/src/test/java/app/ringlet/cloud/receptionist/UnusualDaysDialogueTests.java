package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.tenancy.OpeningCalendar;
import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.salon.Closure;
import app.ringlet.protocol.salon.Hours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holidays, closures and days with hours of their own, on a Tuesday 17 November. */
class UnusualDaysDialogueTests {

    /** Open on Sunday the 29th, short on the 24th of December, closed from the 28th to the 31st of it. */
    private static final OpeningCalendar CALENDAR = TestCalendars.with(
            Luna.HOURS,
            Map.of(LocalDate.of(2026, 11, 29), hours(10, 16), LocalDate.of(2026, 12, 24), hours(9, 13)),
            List.of(new Closure(UUID.randomUUID(), LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31), "")),
            Map.of(LocalDate.of(2026, 11, 26), "Thanksgiving", LocalDate.of(2026, 12, 25), "Christmas"));

    private static List<Hours> hours(int opens, int closes) {
        return List.of(new Hours(LocalTime.of(opens, 0), LocalTime.of(closes, 0)));
    }

    private static PhoneCall ring() {
        return PhoneCall.ring(new InMemoryAppointmentBook(() -> Luna.facts(Luna.NOW, CALENDAR)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "are you open on the 25th of December | No, we're closed on Friday, December 25th for Christmas.",
                "are you open on December 25 | No, we're closed on Friday, December 25th for Christmas.",
                "are you open on the 24th of December? | We're open on Thursday, December 24th from 9 am to 1 pm.",
                "are you open on the 29th of December | No, we're closed on Tuesday, December 29th.",
                "are you open on Sunday | No, we're closed on Sunday the 22nd.",
                "are you open on Sunday the 29th | We're open on Sunday the 29th from 10 am to 4 pm.",
                "are you open tomorrow | We're open tomorrow, Wednesday the 18th from 9 am to 6 pm.",
                "what are your opening hours | We're closed on Thursday the 26th for Thanksgiving.",
            })
    void whatIsNotAsUsualIsSaid(String question, String answer) {
        ring().says(question).hearsBack(answer).and(Next.LISTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what are your hours", "when are you open", "are you open late any day"})
    void theUsualWeekIsSaidInAWeekWithAHolidayToo(String question) {
        ring().says(question)
                .hearsBack(
                        "We're open Tuesday, Wednesday, Friday and Saturday 9 am to 6 pm and Thursday 9 am to 8 pm.");
    }

    @Test
    void aMenuOfPricesIsASentence() {
        ring().says("how much do I owe you").hearsBack("A women's cut is 65 dollars, a men's cut is 35 dollars,");
    }

    @Test
    void whoWantsToComeOnAHolidayHearsOfItAndIsAskedForAnotherDay() {
        ring().says("I'd like a women's cut on Thursday the 26th")
                .hearsBack("We're closed on Thursday the 26th for Thanksgiving.", "Which day would suit you?");
    }

    @Test
    void whoWantsToComeOnADayThatIsOpenForOnceFindsATime() {
        ring().says("I'd like a women's cut on Sunday the 29th").hearsBack("Sunday the 29th");
    }

    @Test
    void whoWantsALaterTimeThanOneDaysHoursHearsWhatIsFreeThatDay() {
        ring().says("I'd like a women's cut on the 24th of December at 3 pm")
                .hearsBack("We're closed then.", "Thursday, December 24th at 11:15 am or 11:45 am");
    }
}
