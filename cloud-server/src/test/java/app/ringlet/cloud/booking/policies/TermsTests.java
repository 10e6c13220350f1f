package app.ringlet.cloud.booking.policies;

import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.ringlet.cloud.booking.Rules;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.ReceptionSettings;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    @Test
    void aVisitIsBookedWithItsLeadTimeAhead() {
        Terms terms = terms(Rules.with(r -> r.leadMinutes = 120));

        refused(ErrorCode.TOO_SOON, () -> terms.checkStart(in(Duration.ofMinutes(119)), false));
        assertThatCode(() -> terms.checkStart(in(Duration.ofMinutes(120)), false))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasHeldInTimeMayBeBookedAQuarterOfAnHourLater() {
        Terms terms = terms(Rules.with(r -> r.leadMinutes = 120));

        refused(ErrorCode.TOO_SOON, () -> terms.checkStart(in(Duration.ofMinutes(104)), true));
        assertThatCode(() -> terms.checkStart(in(Duration.ofMinutes(105)), true))
                .doesNotThrowAnyException();
        refused(ErrorCode.IN_THE_PAST, () -> terms(BookingRules.DEFAULT).checkStart(in(Duration.ofMinutes(-1)), true));
    }

    @Test
    void theHorizonEndsWithADayOfTheSalon() {
        Terms terms = terms(Rules.with(r -> r.horizonDays = 2));

        assertThatCode(() -> terms.checkStart(Instant.parse("2026-11-24T04:55:00Z"), false))
                .doesNotThrowAnyException();
        refused(ErrorCode.TOO_FAR_AHEAD, () -> terms.checkStart(Instant.parse("2026-11-24T05:00:00Z"), false));
    }

    @Test
    void aClientHasAsManyOpenBookingsAsTheSalonAllows() {
        Terms terms = terms(Rules.with(r -> r.maxOpenBookings = 2));

        assertThatCode(() -> terms.checkOpenBookings(1)).doesNotThrowAnyException();
        refused(ErrorCode.TOO_MANY_BOOKINGS, () -> terms.checkOpenBookings(2));
        assertThatCode(() -> terms(BookingRules.DEFAULT).checkOpenBookings(99)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        // price, percent, fee: half a cent is rounded up, and nothing is no fee
        "6500, 50, 3250",
        "6501, 50, 3251",
        "199, 33, 66",
        "1, 50, 1",
        "1, 49, ",
        "6500, 0, ",
        "6500, 100, 6500"
    })
    void aFeeIsAShareOfThePrice(long price, int percent, Long fee) {
        Terms terms = terms(Rules.with(r -> r.noShowPercent = percent));

        assertThat(terms.fee(AppointmentStatus.NO_SHOW, new Money(price, "USD"), NOW))
                .isEqualTo(fee == null ? null : new Money(fee, "USD"));
    }

    @Test
    void cancellingIsLateOnceTheHoursBeforeTheStartHaveBegun() {
        Terms terms = terms(Rules.with(r -> {
            r.cancellationHours = 24;
            r.lateCancelPercent = 50;
        }));
        Money price = new Money(6500, "USD");

        assertThat(terms.fee(AppointmentStatus.CANCELLED, price, in(Duration.ofHours(24))))
                .isNull();
        assertThat(terms.fee(
                        AppointmentStatus.CANCELLED,
                        price,
                        in(Duration.ofHours(24).minusMinutes(5))))
                .isEqualTo(new Money(3250, "USD"));
        assertThat(terms(Rules.with(r -> {
                            r.cancellationHours = 0;
                            r.lateCancelPercent = 50;
                        }))
                        .fee(AppointmentStatus.CANCELLED, price, in(Duration.ofMinutes(5))))
                .isNull();
        assertThat(terms.fee(AppointmentStatus.COMPLETED, price, NOW)).isNull();
    }

    @Test
    void aNewClientConfirmsSomeHoursAheadUnlessTheyHaveJustAgreed() {
        Terms terms = terms(Rules.with(r -> r.confirmNewClientsHours = 24));
        Instant start = in(Duration.ofHours(30));

        assertThat(terms.confirmBy(true, start)).isEqualTo(in(Duration.ofHours(6)));
        assertThat(terms.confirmBy(false, start)).isNull();
        assertThat(terms.confirmBy(true, in(Duration.ofHours(24)))).isNull();
        assertThat(terms(BookingRules.DEFAULT).confirmBy(true, start)).isNull();
    }

    private static Instant in(Duration time) {
        return NOW.plus(time);
    }

    private static Terms terms(BookingRules rules) {
        Salon salon = new Salon(
                new UUID(1, 1),
                0,
                "Test Salon",
                TenantStatus.ACTIVE,
                ZoneId.of("America/New_York"),
                "USD",
                "US",
                "+12125550100",
                null,
                List.of(),
                rules,
                true,
                ReceptionSettings.DEFAULT,
                AssistantSettings.DEFAULT,
                0);
        return new Terms(salon, NOW);
    }
}
