package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.AvailabilityApi;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldExtension;
import app.ringlet.protocol.booking.HoldRequest;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SlotOrder;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another system, by its API key, is bound by the salon's rules wherever it reaches the book; the desk is not. */
@ServerTest
class AnotherSystemTests extends InScene {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Clients clients;

    TestClient key;
    TestClient desk;

    @BeforeEach
    void connect() {
        key = signedIn.system(scene.salon, "calendar:read", "appointments:write");
        desk = signedIn.agent(scene.salon);
        rules(Rules.with(r -> r.horizonDays = 6));
    }

    @Test
    void findsHoldsAndBooksNothingBeyondTheHorizon() {
        assertThat(starts(key, scene.day(6))).isNotEmpty();
        assertThat(starts(key, scene.day(7))).isEmpty();
        assertThat(starts(desk, scene.day(7))).isNotEmpty();
        Instant tooFar = scene.at(10, 0);
        Refused.with(ErrorCode.TOO_FAR_AHEAD, () -> hold(key, tooFar));
        Refused.with(ErrorCode.TOO_FAR_AHEAD, () -> book(key, newcomer(), tooFar, null));
        Refused.with(ErrorCode.TOO_FAR_AHEAD, () -> key.api(SeriesApi.class).book(weekly(), null));

        hold(desk, tooFar);
        desk.api(SeriesApi.class).book(weekly(), null);
    }

    @Test
    void doesNothingForABlockedClientButTheDeskDoes() {
        UUID shouter = scene.<UUID>as(
                () -> clients.create(new NewClient("Maya", null, null, null, null, null, true, "shouts", null, null))
                        .id());
        NewAppointment.Who who = new NewAppointment.Who(shouter, null, null);
        NewWaitlistEntry wishes =
                new NewWaitlistEntry(who, cut(), scene.day(5), scene.day(5), null, null, BookingSource.DESK, null);

        Refused refused =
                Refused.with(ErrorCode.CLIENT_BLOCKED, () -> book(key, who, scene.at(scene.day(5), 10, 0), null));
        assertThat(refused.error().message()).isEqualTo("Only a person at the desk books visits for this client.");
        Refused.with(ErrorCode.CLIENT_BLOCKED, () -> key.api(WaitlistApi.class).join(wishes, null));

        assertThat(desk.api(WaitlistApi.class).join(wishes, null).source()).isEqualTo(BookingSource.DESK);
        book(desk, who, scene.at(scene.day(5), 10, 0), null);
    }

    @Test
    void waitsInItsOwnName() {
        NewWaitlistEntry wishes = new NewWaitlistEntry(
                newcomer(), cut(), scene.day(5), scene.day(5), null, null, BookingSource.DESK, null);

        assertThat(key.api(WaitlistApi.class).join(wishes, null).source()).isEqualTo(BookingSource.API);
    }

    @Test
    void touchesItsOwnHoldsOnly() {
        Instant ten = scene.at(scene.day(5), 10, 0);
        HoldView callers = held(ten, item(scene.cut, scene.anna));
        HoldView own = hold(key, scene.at(scene.day(5), 12, 0));
        HoldsApi holdsApi = key.api(HoldsApi.class);

        Refused.with(ErrorCode.FORBIDDEN, () -> holdsApi.release(callers.id()));
        Refused.with(ErrorCode.FORBIDDEN, () -> holdsApi.extend(callers.id(), new HoldExtension(60)));
        Refused.with(ErrorCode.FORBIDDEN, () -> book(key, newcomer(), ten, callers.id()));

        holdsApi.extend(own.id(), new HoldExtension(60));
        book(key, newcomer(), own.start().toInstant(), own.id());
        desk.api(HoldsApi.class).release(callers.id());
        assertThat(holdsApi.list()).isEmpty();
    }

    private List<VisitItem> cut() {
        return List.of(item(scene.cut, scene.anna));
    }

    private SeriesRequest weekly() {
        return new SeriesRequest(
                newcomer(), cut(), scene.salon.local(scene.at(scene.day(5), 14, 0)), 1, 2, null, null, null);
    }

    private List<?> starts(TestClient who, LocalDate day) {
        return who.api(AvailabilityApi.class)
                .find(
                        List.of(scene.cut.id()),
                        null,
                        scene.anna.id(),
                        day.toString(),
                        day.toString(),
                        null,
                        SlotOrder.EARLIEST,
                        50)
                .slots();
    }

    private HoldView hold(TestClient who, Instant start) {
        return who.api(HoldsApi.class).place(new HoldRequest(cut(), scene.salon.local(start), 120));
    }

    private AppointmentView book(TestClient who, NewAppointment.Who client, Instant start, @Nullable UUID hold) {
        return who.api(AppointmentsApi.class)
                .book(new NewAppointment(client, cut(), scene.salon.local(start), hold, null, null), null);
    }
}
