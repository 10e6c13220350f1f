package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ExpiredHoldsTests extends InScene {

    @Autowired
    Availabilities availabilities;

    HoldView hold;

    @BeforeEach
    void holdATimeAndLetItRunOut() {
        hold = scene.as(() -> holds.place(hold(UUID.randomUUID(), scene.at(10, 0), item(scene.cut, scene.anna))));
    }

    @Test
    void anExpiredHoldStandsInNobodysWay() {
        expire();

        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), anyone(scene.cut))));

        assertThat(booked.items().getFirst().employeeName()).isEqualTo("Anna");
        assertThat(inspection.check(scene.salon.id()).clean()).isTrue();
    }

    @Test
    void anExpiredHoldsTimeIsOffered() {
        assertThat(offered()).doesNotContain(scene.anna.id());

        expire();

        assertThat(offered()).contains(scene.anna.id());
    }

    @Test
    void anExpiredHoldCannotBecomeAnAppointmentNorLiveAgain() {
        expire();

        refused(
                ErrorCode.HOLD_GONE,
                () -> scene.as(() -> appointments.book(book(hold.id(), scene.at(10, 0), item(scene.cut, scene.anna)))));
        refused(ErrorCode.HOLD_GONE, () -> scene.as(() -> holds.extend(hold.id(), Duration.ofMinutes(1))));
        assertThat(scene.<List<HoldView>>as(() -> holds.live())).isEmpty();
    }

    @Test
    void theSweepEndsWhatHasRunOut() {
        expire();

        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> rows() == 0);

        assertThat(inspection.check(scene.salon.id()).clean()).isTrue();
        assertThat(offered()).contains(scene.anna.id());
    }

    private List<UUID> offered() {
        AvailabilityQuery query = new AvailabilityQuery(
                List.of(anyone(scene.cut)), scene.at(10, 0), scene.at(10, 15), 10, Choice.EACH_EMPLOYEE);
        return scene.<List<Slot>>as(() -> availabilities.find(query)).stream()
                .map(Slot::employeeId)
                .toList();
    }

    private void expire() {
        jdbc.sql("UPDATE slot_hold SET expires_at = '2020-01-01' WHERE tenant_id = ?")
                .param(Ids.bytes(scene.salon.id()))
                .update();
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM slot_hold WHERE tenant_id = ?")
                .param(Ids.bytes(scene.salon.id()))
                .query(Integer.class)
                .single();
    }
}
