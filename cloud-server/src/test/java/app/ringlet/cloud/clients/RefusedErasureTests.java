package app.ringlet.cloud.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesCancellation;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.StatusChange;
import app.ringlet.protocol.booking.WaitlistApi;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.ClientErasure;
import app.ringlet.protocol.salon.ClientPrivacyApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who still has to do with the salon is not erased, nor is anybody by slip. */
class RefusedErasureTests extends PersonalDataTest {

    @Test
    void whoStillComesIsNotErased() {
        AppointmentView ahead = book(10);

        Refused refused = Refused.with(
                ErrorCode.HAS_UPCOMING_APPOINTMENTS, () -> privacy.erase(zeb.id(), new ClientErasure(name)));

        assertThat(refused.error().message()).contains("cancel them first");
        assertThat(clients.get(zeb.id())).isEqualTo(zeb);
        appointments.changeStatus(
                ahead.id(),
                String.valueOf(ahead.version()),
                new StatusChange(AppointmentStatus.CANCELLED, first + " moved away"));
        privacy.erase(zeb.id(), new ClientErasure(name));
        assertThat(traces()).isEmpty();
    }

    @Test
    void whoseSeriesGoesOnIsNotErased() {
        SeriesView series = series(10);

        Refused.with(ErrorCode.HAS_UPCOMING_APPOINTMENTS, () -> privacy.erase(zeb.id(), new ClientErasure(name)));

        owner.api(SeriesApi.class).cancel(series.id(), "0", new SeriesCancellation(null, first + " moved away"));
        privacy.erase(zeb.id(), new ClientErasure(name));
        assertThat(traces()).isEmpty();
    }

    @Test
    void whoWaitsWaitsNoMoreAndWhatWasOfferedIsFree() {
        zeb = clients.change(
                zeb.id(), String.valueOf(clients.get(zeb.id()).version()), new NewClient(name, phone, email, null));
        AppointmentView other = appointments.book(visit(Scene.newcomer(), 10), null);
        WaitlistApi waitlist = owner.api(WaitlistApi.class);
        WaitlistEntryView entry = waitsAt(10);
        appointments.changeStatus(
                other.id(), String.valueOf(other.version()), new StatusChange(AppointmentStatus.CANCELLED, null));
        turn.run();
        assertThat(waitlist.get(entry.id()).status()).isEqualTo(WaitlistStatus.OFFERED);

        privacy.erase(zeb.id(), new ClientErasure(name));

        assertThat(traces()).isEmpty();
        WaitlistEntryView withdrawn = waitlist.get(entry.id());
        assertThat(withdrawn.status()).isEqualTo(WaitlistStatus.WITHDRAWN);
        assertThat(withdrawn.client().name()).isEqualTo("Erased client");
        assertThat(owner.api(HoldsApi.class).list()).isEmpty();
        appointments.book(visit(Scene.newcomer(), 10), null);
    }

    @Test
    void nobodyIsErasedBySlipOrByWhoeverLikes() {
        Refused refused =
                Refused.with(ErrorCode.INVALID_FIELD, () -> privacy.erase(zeb.id(), new ClientErasure(first)));
        assertThat(refused.error().errors()).extracting("field").containsExactly("confirm");
        ClientPrivacyApi agent = signedIn.agent(scene.salon).api(ClientPrivacyApi.class);
        Refused.with(ErrorCode.FORBIDDEN, () -> agent.erase(zeb.id(), new ClientErasure(name)));
        Refused.with(ErrorCode.FORBIDDEN, () -> agent.export(zeb.id()));
        ClientPrivacyApi stranger = signedIn.owner(salons.open()).api(ClientPrivacyApi.class);
        Refused.with(ErrorCode.NOT_FOUND, () -> stranger.erase(zeb.id(), new ClientErasure(name)));
        Refused.with(ErrorCode.NOT_FOUND, () -> stranger.export(zeb.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> privacy.export(UUID.randomUUID()));
        assertThat(clients.get(zeb.id())).isEqualTo(zeb);
    }
}
