package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.clients.ClientChanges;
import app.ringlet.cloud.clients.ClientPhones;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.clients.Merging;
import app.ringlet.cloud.clients.PersonalData;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.WalkIn;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.LockWaits;
import app.ringlet.testing.ServerTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In a salon where it is noon. */
@ServerTest
class WalkInTests extends InScene {

    private static final Clock CLOCK = Clock.systemUTC();

    @Autowired
    Acts acts;

    @Autowired
    Blocks blocks;

    @Autowired
    Clients clients;

    @Autowired
    ClientChanges changes;

    @Autowired
    ClientPhones phones;

    @Autowired
    Merging merging;

    @Autowired
    PersonalData personalData;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void openWhereItIsNoon() {
        int hour = CLOCK.instant().atZone(ZoneOffset.UTC).getHour();
        scene = Scene.open(salons.open(ZoneOffset.ofHours(12 - hour)), catalog, staff);
    }

    @Test
    void whoeverWalksInIsServedAtOnceByWhoeverIsFree() {
        Instant before = CLOCK.instant();
        AppointmentView first = walkIn(null, true);
        AppointmentView second = walkIn(new NewAppointment.Who(null, "Maya", "+1 212 555 0177"), true);

        assertThat(first.status()).isEqualTo(AppointmentStatus.IN_PROGRESS);
        assertThat(first.source()).isEqualTo(BookingSource.DESK);
        assertThat(first.client().name()).isEqualTo("Walk-in");
        assertThat(first.start().toInstant())
                .isBetween(Cells.start(Cells.at(before)), Cells.start(Cells.at(CLOCK.instant())));
        assertThat(second.client().name()).isEqualTo("Maya");
        assertThat(second.items().getFirst().employeeId())
                .isNotEqualTo(first.items().getFirst().employeeId());
        assertThat(history(first).getFirst().what()).isEqualTo("walked_in");
    }

    @Test
    void whereAllAreBusyTheWaitIsSaidAndOneWhoWaitsIsBooked() {
        walkIn(null, true);
        AppointmentView second = walkIn(null, true);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> walkIn(null, true));
        AppointmentView waiting = walkIn(null, false);

        assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
        assertThat(refusal.getMessage())
                .contains("The next free start is " + waiting.start().toLocalTime())
                .containsPattern("a wait of \\d+ minutes");
        assertThat(waiting.status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(waiting.start()).isAfterOrEqualTo(second.end());
    }

    @Test
    void aNamedEmployeeIsWaitedFor() {
        WalkIn withBen = new WalkIn(null, List.of(item(scene.beard, scene.ben)), null);
        scene.as(() -> appointments.walkIn(withBen, SOMEONE));

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> scene.as(() -> appointments.walkIn(withBen, SOMEONE)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
    }

    @Test
    void whoGivesNoNameIsNobodyInParticularAndNeverListedAmongTheClients() {
        AppointmentView first = walkIn(null, true);
        AppointmentView second = walkIn(null, true);
        UUID nobody = first.client().id();

        assertThat(second.client().id()).isEqualTo(nobody);
        assertThat(first.newClient()).isFalse();
        assertThat(scene.<Page<ClientView>>as(() -> clients.search(null, 0, 10)).items())
                .isEmpty();
        assertThat(scene.<Page<ClientView>>as(() -> clients.search("Walk-in", 0, 10))
                        .items())
                .isEmpty();
        assertThat(scene.<Page<AppointmentView>>as(() -> appointments.ofClient(nobody, 0, 10))
                        .total())
                .isEqualTo(2);
        refused(ErrorCode.INVALID_FIELD, () -> does(() -> personalData.erase(nobody, "Walk-in")));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> does(() -> changes.change(nobody, 0, new NewClient("Maya", null, null, null))));
        refused(ErrorCode.INVALID_FIELD, () -> scene.as(() -> phones.add(nobody, "+12125550100")));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> scene.as(() -> merging.merge(
                        clients.findOrCreate("Maya", null).client().id(), nobody)));
    }

    @Test
    void whoGivesTheirNameLaterIsThenWhoseVisitItIs() {
        AppointmentView visit = walkIn(null, true);

        AppointmentView named = scene.as(() -> appointments.nameClient(
                visit.id(), new NewAppointment.Who(null, "Maya", "+1 212 555 0177"), visit.version(), SOMEONE));

        assertThat(named.client().name()).isEqualTo("Maya");
        assertThat(named.newClient()).isTrue();
        assertThat(named.status()).isEqualTo(AppointmentStatus.IN_PROGRESS);
        assertThat(history(visit)).extracting(HistoryEntry::what).containsExactly("walked_in", "client_named");
        refused(
                ErrorCode.INVALID_FIELD,
                () -> scene.as(() -> appointments.nameClient(
                        visit.id(), new NewAppointment.Who(null, "Nora", null), null, SOMEONE)));
    }

    @Test
    void oneWhoWaitsAndLosesTheFirstFreeStartToAnotherIsBookedForTheNext() throws Exception {
        LocalDate today = scene.day(0);
        does(() -> blocks.add(
                new Blocks.Wanted(scene.ben.id(), null, scene.at(today, 11, 0), scene.at(today, 15, 0), "")));
        WalkIn withBen = new WalkIn(null, List.of(item(scene.beard, scene.ben)), false);

        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<AppointmentView> waiting = scene.as(() -> new TransactionTemplate(transactions).execute(status -> {
                appointments.book(book(scene.at(today, 15, 0), item(scene.beard, scene.ben)));
                Future<AppointmentView> second = thread.submit(() -> scene.as(() -> acts.once(
                        "walk-in",
                        "key",
                        withBen,
                        AppointmentView.class,
                        () -> appointments.walkIn(withBen, SOMEONE))));
                LockWaits.await(jdbc, "UPDATE day_ledger");
                return second;
            }));

            assertThat(waiting.get().start().toInstant()).isEqualTo(scene.at(today, 15, 15));
        }
    }

    private AppointmentView walkIn(NewAppointment.Who who, boolean now) {
        return scene.as(() -> appointments.walkIn(new WalkIn(who, List.of(anyone(scene.cut)), now), SOMEONE));
    }
}
