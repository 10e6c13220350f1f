package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.guard.ClaimGuard;
import app.ringlet.cloud.receptionist.guard.Evidence;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.cloud.receptionist.wording.Wording;
import app.ringlet.protocol.booking.AppointmentView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling within 24 hours costs a fifth of the price, and the caller hears so before the yes. */
class LateCancellingDialogueTests {

    private final InMemoryAppointmentBook book = new InMemoryAppointmentBook(Luna::withLateFee);
    private final KnownClient maria = book.client(PhoneCall.PHONE, "Maria Gonzalez");

    /** Now is Tuesday the 17th, 10 am. */
    private AppointmentView highlights(int day, int hour) {
        return book.given(maria, Luna.HIGHLIGHTS, Luna.ANNA, Luna.at(day, hour).atZone(Luna.ZONE));
    }

    @Test
    void theFeeIsSaidBeforeTheYes() {
        highlights(17, 14);

        PhoneCall.ring(book)
                .says("I need to cancel my appointment")
                .hearsBack("There's a fee of 38 dollars because it's at short notice.", "Shall I cancel it?")
                .says("yes")
                .hearsBack("I've cancelled");
    }

    @Test
    void inTimeItCostsNothingAndNothingIsSaidOfIt() {
        highlights(19, 14);

        PhoneCall.ring(book)
                .says("I need to cancel my appointment")
                .hearsBack("Shall I cancel it?")
                .doesNotHear("fee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de", "es", "fr", "pt"})
    void theGuardLetsTheTrueFeePass(String language) {
        AppointmentView visit = highlights(17, 14);
        Texts texts = Texts.in(language);
        Evidence seen = new Evidence(
                Luna.withLateFee(),
                List.of(),
                0,
                List.of(),
                List.of(visit),
                null,
                Next.LISTEN,
                List.of(),
                List.of(),
                List.of());
        String fee =
                new Wording(Luna.withLateFee(), texts).feeForCancelling(visit).orElseThrow();

        assertThat(new ClaimGuard(seen, texts).clear(fee).decisions()).isEmpty();
    }

    @Test
    void anotherFeeDoesNotPass() {
        Evidence seen = new Evidence(
                Luna.withLateFee(),
                List.of(),
                0,
                List.of(),
                List.of(highlights(17, 14)),
                null,
                Next.LISTEN,
                List.of(),
                List.of(),
                List.of());

        assertThat(new ClaimGuard(seen, Texts.in("en-US"))
                        .clear("There's a fee of 37 dollars.")
                        .decisions())
                .isNotEmpty();
    }
}
