package app.ringlet.cloud.booking.appointments;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.booking.InScene;
import app.ringlet.cloud.booking.Rules;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class OverdueConfirmationsTests extends InScene {

    @Autowired
    OverdueConfirmations overdue;

    @Autowired
    SignedIn signedIn;

    AppointmentView visit;

    @BeforeEach
    void bookForANewClient() {
        rules(Rules.with(r -> r.confirmNewClientsHours = 24));
        visit = booked(scene.at(10, 0), item(scene.cut, scene.anna));
    }

    @Test
    void oneThatIsNotConfirmedInTimeComesOnTheDesksListOnceAndStands() {
        theTimeToConfirmPasses();

        try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                servers.execute(overdue::notice);
            }
        }

        assertThat(worklist()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItemView.Kind.UNCONFIRMED);
            assertThat(item.client()).isEqualTo(visit.client());
            assertThat(item.text()).contains(visit.client().name()).contains("10:00 AM");
        });
        assertThat(now(visit)).isEqualTo(visit);
    }

    @Test
    void oneThatIsConfirmedDoesNot() {
        scene.as(() -> appointments.changeStatus(
                visit.id(), new ChangeStatus(AppointmentStatus.CONFIRMED, null, null, SOMEONE)));
        theTimeToConfirmPasses();

        overdue.notice();

        assertThat(worklist()).isEmpty();
    }

    /** Of one that has nothing left to confirm, no time passes. */
    private void theTimeToConfirmPasses() {
        jdbc.sql("UPDATE appointment SET confirm_due = '2020-01-01' WHERE id = ? AND confirm_due IS NOT NULL")
                .param(Ids.bytes(visit.id()))
                .update();
    }

    private List<WorkItemView> worklist() {
        return signedIn.agent(scene.salon)
                .api(WorklistApi.class)
                .list(true, 0, 50)
                .items();
    }
}
