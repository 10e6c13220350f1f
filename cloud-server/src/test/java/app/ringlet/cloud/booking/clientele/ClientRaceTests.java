package app.ringlet.cloud.booking.clientele;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.InScene;
import app.ringlet.cloud.booking.Waitlist;
import app.ringlet.cloud.booking.series.SeriesBooking;
import app.ringlet.cloud.booking.series.SeriesChanges;
import app.ringlet.cloud.booking.waitlist.WaitlistTurn;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.clients.Merging;
import app.ringlet.cloud.clients.PersonalData;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.SeriesPatch;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who merges or erases a client takes locks in another order than who books for them: nobody gets to see that. */
@ServerTest
class ClientRaceTests extends InScene {

    @Autowired
    Clients clients;

    @Autowired
    Merging merging;

    @Autowired
    PersonalData personalData;

    @Autowired
    SeriesBooking series;

    @Autowired
    SeriesChanges seriesChanges;

    @Autowired
    Waitlist waitlist;

    @Autowired
    WaitlistTurn turn;

    @RepeatedTest(8)
    void whateverIsBookedWhileTwoAreMergedIsTheOneThatIsKept() throws Exception {
        UUID kept = client("Maya Lindqvist");
        UUID gone = client("Maja Lindquist");
        NewAppointment.Who who = new NewAppointment.Who(gone, null, null);
        VisitItem cut = item(scene.cut, scene.anna);
        SeriesView weekly = scene.as(() -> series.book(
                new SeriesRequest(who, List.of(cut), scene.salon.local(scene.at(9, 0)), 1, 3, null, "tea", null),
                null,
                SOMEONE));

        List<ErrorCode> refused = atOnce(List.of(
                () -> merging.merge(kept, gone),
                () -> appointments.book(book(who, scene.at(10, 0), cut)),
                () -> appointments.book(book(who, scene.at(11, 0), item(scene.cut, scene.ben))),
                () -> seriesChanges.change(
                        weekly.id(), 0, null, new SeriesPatch(null, null, "window seat", null), SOMEONE),
                () -> waitlist.join(
                        new NewWaitlistEntry(who, List.of(cut), scene.day(7), scene.day(8), null, null, null, null))));

        assertThat(refused).isEmpty();
        for (String table : List.of("appointment", "series", "waitlist_entry")) {
            assertThat(rowsOf(table, gone)).as(table).isZero();
        }
        assertThat(rowsOf("appointment", kept)).isEqualTo(5);
        assertThat(rowsOf("series", kept)).isOne();
        assertThat(rowsOf("waitlist_entry", kept)).isOne();
    }

    @RepeatedTest(5)
    void whoIsErasedWhileTheyAcceptAnOfferIsEitherErasedOrComes() throws Exception {
        VisitItem cut = item(scene.cut, scene.anna);
        AppointmentView other = booked(scene.at(10, 0), cut);
        UUID waiting = client("Maya Lindqvist");
        WaitlistEntryView entry = scene.as(() -> waitlist.join(new NewWaitlistEntry(
                new NewAppointment.Who(waiting, null, null),
                List.of(cut),
                scene.day(7),
                scene.day(7),
                null,
                null,
                null,
                null)));
        scene.as(() -> appointments.cancel(other.id(), null, null, SOMEONE));
        turn.run();

        List<ErrorCode> refused = atOnce(List.of(
                () -> {
                    personalData.erase(waiting, waiting.toString());
                    return true;
                },
                () -> waitlist.accept(entry.id(), SOMEONE)));

        WaitlistStatus status =
                scene.<WaitlistEntryView>as(() -> waitlist.get(entry.id())).status();
        String name = scene.<String>as(() -> clients.record(waiting).name());
        assertThat(refused).hasSize(1);
        if (refused.equals(List.of(ErrorCode.HAS_UPCOMING_APPOINTMENTS))) {
            assertThat(status).isEqualTo(WaitlistStatus.BOOKED);
            assertThat(name).isEqualTo("Maya Lindqvist");
        } else {
            assertThat(refused).isSubsetOf(Set.of(ErrorCode.BAD_TRANSITION, ErrorCode.HOLD_GONE));
            assertThat(status).isEqualTo(WaitlistStatus.WITHDRAWN);
            assertThat(name).isEqualTo("Erased client");
            assertThat(scene.<Integer>as(() -> holds.live().size())).isZero();
        }
    }

    private UUID client(String name) {
        return scene.<UUID>as(() -> clients.findOrCreate(name, null).client().id());
    }

    private int rowsOf(String table, UUID client) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE client_id = ?")
                .param(Ids.bytes(client))
                .query(Integer.class)
                .single();
    }

    /** @return what was refused; anything else that fails fails the test */
    private List<ErrorCode> atOnce(List<Supplier<?>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Future<Optional<ErrorCode>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            for (Supplier<?> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return refusal(act);
                }));
            }
        }
        List<ErrorCode> refused = new ArrayList<>();
        for (Future<Optional<ErrorCode>> each : running) {
            each.get().ifPresent(refused::add);
        }
        return refused;
    }

    private Optional<ErrorCode> refusal(Supplier<?> act) {
        try {
            scene.as(act::get);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }
}
