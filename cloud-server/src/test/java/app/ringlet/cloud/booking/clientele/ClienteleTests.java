package app.ringlet.cloud.booking.clientele;

import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.booking.Rules;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.ClientSummary;
import app.ringlet.protocol.booking.ClienteleApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.StatementCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClienteleTests extends ClienteleTest {

    @Autowired
    Figures figures;

    @Autowired
    Salons tenants;

    @Test
    void aClientsVisitsComeNewestFirst() {
        AppointmentView early = visit(maya.id(), scene.at(9, 0), item(scene.cut, scene.anna));
        AppointmentView late = visit(maya.id(), scene.at(11, 0), item(scene.colour, scene.anna, scene.toner));
        become(early, AppointmentStatus.CANCELLED);
        ClienteleApi api = desk.api(ClienteleApi.class);

        assertThat(api.visits(maya.id(), 0, 50).items()).containsExactly(asSeen(late), asSeen(early));
        assertThat(api.visits(maya.id(), 1, 1).items())
                .extracting(AppointmentView::id)
                .containsExactly(early.id());
        assertThat(api.visits(maya.id(), 5, 1).total()).isEqualTo(2);
        Refused.with(ErrorCode.NOT_FOUND, () -> api.visits(UUID.randomUUID(), 0, 50));
        Refused.with(ErrorCode.INVALID_FIELD, () -> api.visits(maya.id(), 0, 201));
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> signedIn.agent(salons.open()).api(ClienteleApi.class).visits(maya.id(), 0, 50));
    }

    @Test
    void aClientsFiguresAreThoseOfWhatBecameOfTheVisits() {
        become(visit(maya.id(), scene.at(9, 0), item(scene.cut, scene.anna)), AppointmentStatus.COMPLETED);
        become(visit(maya.id(), scene.at(10, 0), item(scene.cut, scene.anna)), AppointmentStatus.COMPLETED);
        AppointmentView last =
                visit(maya.id(), scene.at(11, 0), item(scene.cut, scene.ben), item(scene.beard, scene.ben));
        become(last, AppointmentStatus.COMPLETED);
        AppointmentView missed = visit(maya.id(), scene.at(13, 0), item(scene.cut, scene.anna));
        become(visit(maya.id(), scene.at(14, 0), item(scene.cut, scene.anna)), AppointmentStatus.CANCELLED);
        AppointmentView next = visit(maya.id(), scene.at(15, 0), item(scene.colour, scene.anna));

        itIs(scene.at(13, 30));
        become(missed, AppointmentStatus.NO_SHOW);

        assertThat(summary())
                .isEqualTo(new ClientSummary(
                        3,
                        last.start(),
                        next.start(),
                        new Money(3 * 6500 + 2000, "USD"),
                        1,
                        0,
                        new ClientSummary.Favourite(scene.cut.id(), "Women's cut", 3),
                        new ClientSummary.Favourite(scene.anna.id(), "Anna", 2)));
    }

    @Test
    void aCancellationIsLateByTheSalonsRule() {
        AppointmentView early = visit(maya.id(), scene.at(9, 0), item(scene.cut, scene.anna));
        AppointmentView late = visit(maya.id(), scene.at(11, 0), item(scene.cut, scene.anna));
        become(early, AppointmentStatus.CANCELLED);
        itIs(scene.at(scene.day(6), 23, 0));
        become(late, AppointmentStatus.CANCELLED);

        assertThat(lateBy(24)).isEqualTo(1);
        assertThat(lateBy(11)).isZero();
        assertThat(lateBy(336)).isEqualTo(2);
        assertThat(lateBy(0)).as("where none is late").isZero();
    }

    @Test
    void whoHasNeverBeenHereHasNothing() {
        assertThat(desk.api(ClienteleApi.class).summary(maya.id()))
                .isEqualTo(new ClientSummary(0, null, null, new Money(0, "USD"), 0, 0, null, null));
    }

    @Test
    void visitsAndFiguresTakeAsManyStatementsHoweverManyVisits() {
        become(visit(maya.id(), scene.at(9, 0), item(scene.cut, scene.anna)), AppointmentStatus.COMPLETED);
        int page = count(() -> appointments.ofClient(maya.id(), 0, 50));
        int summary = count(() -> figures.of(maya.id()));
        for (int hour = 10; hour < 17; hour++) {
            become(visit(maya.id(), scene.at(hour, 0), item(scene.cut, scene.anna)), AppointmentStatus.COMPLETED);
        }

        assertThat(count(() -> appointments.ofClient(maya.id(), 0, 50)))
                .isEqualTo(page)
                .isEqualTo(3 + salonItself());
        assertThat(count(() -> figures.of(maya.id()))).isEqualTo(summary).isEqualTo(2 + salonItself());
    }

    @Test
    void thePreferredEmployeeIsOneOfTheSalon() {
        NewClient wish = new NewClient("Maya", null, null, null, null, scene.anna.id(), null, null, null, null);
        assertThat(clientsApi.change(maya.id(), "0", wish).preferredEmployeeId())
                .isEqualTo(scene.anna.id());

        Scene elsewhere = Scene.open(salons, catalog, staff);
        NewClient foreign = new NewClient("Maya", null, null, null, null, elsewhere.anna.id(), null, null, null, null);
        Refused refused = Refused.with(ErrorCode.INVALID_FIELD, () -> clientsApi.change(maya.id(), "1", foreign));
        assertThat(refused.error().errors()).extracting("field").containsExactly("preferredEmployeeId");
    }

    private void itIs(Instant time) {
        passed = Duration.between(Instant.now(), time);
        clock.pass(passed);
    }

    private ClientSummary summary() {
        return scene.as(() -> figures.of(maya.id()));
    }

    private long lateBy(int hours) {
        scene.as(() -> {
            tenants.setRules(Rules.with(r -> r.cancellationHours = hours));
            return true;
        });
        return summary().lateCancellations();
    }

    private AppointmentView asSeen(AppointmentView visit) {
        return desk.api(AppointmentsApi.class).get(visit.id());
    }

    private int salonItself() {
        return 1;
    }

    private int count(Supplier<?> work) {
        return scene.<Integer>as(() -> StatementCounter.count(work));
    }

    private void become(AppointmentView visit, AppointmentStatus status) {
        scene.as(() -> {
            if (status == AppointmentStatus.COMPLETED) {
                appointments.changeStatus(
                        visit.id(), new ChangeStatus(AppointmentStatus.IN_PROGRESS, null, null, Scene.SOMEONE));
            }
            return appointments.changeStatus(visit.id(), new ChangeStatus(status, null, null, Scene.SOMEONE));
        });
    }
}
