package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistApi;
import app.ringlet.protocol.booking.WaitlistTimes;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A desk that is signed in, with all that series and waiting list are asked for by. */
@ServerTest
abstract class SeriesAndWaitlistTest {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    Scene scene;
    TestClient desk;
    SeriesApi series;
    WaitlistApi waitlist;
    ClientsApi clients;

    @BeforeEach
    void signIn() {
        scene = Scene.open(salons, catalog, staff);
        desk = signedIn.agent(scene.salon);
        series = desk.api(SeriesApi.class);
        waitlist = desk.api(WaitlistApi.class);
        clients = desk.api(ClientsApi.class);
    }

    static void notFound(ThrowingCallable call) {
        Refused.with(ErrorCode.NOT_FOUND, call);
    }

    static void invalid(String field, ThrowingCallable call) {
        assertThat(Refused.with(ErrorCode.INVALID_FIELD, call).error().errors())
                .extracting(ApiError.FieldError::field)
                .contains(field);
    }

    SeriesRequest request(int everyWeeks, @Nullable Integer times, @Nullable LocalDate until) {
        return new SeriesRequest(
                newcomer(), items(), scene.salon.local(scene.at(10, 0)), everyWeeks, times, until, null, null);
    }

    List<VisitItem> items() {
        return List.of(item(scene.cut, scene.anna));
    }

    static List<WaitlistTimes> times(List<DayOfWeek> days, int from, int to) {
        return List.of(new WaitlistTimes(days, LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    /** Wishes that are fine, but for what a test makes of them. */
    final class Draft {
        NewAppointment.Who client = newcomer();
        List<VisitItem> items = items();
        LocalDate from = scene.day(7);
        LocalDate to = scene.day(8);
        List<WaitlistTimes> times = times(List.of(DayOfWeek.values()), 9, 12);
    }

    NewWaitlistEntry wishes(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return new NewWaitlistEntry(draft.client, draft.items, draft.from, draft.to, draft.times, null, null, null);
    }
}
