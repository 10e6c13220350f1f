package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class LeavingEmployeesTests extends InScene {

    @Autowired
    SignedIn signedIn;

    EmployeesApi people;

    @BeforeEach
    void signIn() {
        people = signedIn.owner(scene.salon).api(EmployeesApi.class);
    }

    @Test
    void whoStillHasVisitsAheadIsNotArchivedByAccident() {
        AppointmentView first = booked(scene.at(10, 0), item(scene.cut, scene.anna), item(scene.cut, scene.anna));
        booked(scene.at(14, 0), item(scene.cut, scene.anna));
        booked(scene.at(10, 0), item(scene.cut, scene.ben));

        Refused refused =
                Refused.with(ErrorCode.HAS_UPCOMING_APPOINTMENTS, () -> people.archive(scene.anna.id(), false));

        assertThat(refused.error().message())
                .startsWith("Anna still has 2 visits ahead, the first on ")
                .contains(" at 10:00.");
        assertThat(people.get(scene.anna.id()).archived()).isFalse();

        scene.as(() -> appointments.cancel(first.id(), null, null, SOMEONE));
        assertThat(Refused.with(ErrorCode.HAS_UPCOMING_APPOINTMENTS, () -> people.archive(scene.anna.id(), false))
                        .error()
                        .message())
                .startsWith("Anna still has 1 visit ahead, on ");
    }

    @Test
    void visitsStayWithWhoLeavesIfTheSalonWantsItSoAndNewOnesGoToOthers() {
        AppointmentView theirs = booked(scene.at(10, 0), item(scene.cut, scene.anna));

        people.archive(scene.anna.id(), true);

        assertThat(people.get(scene.anna.id()).archived()).isTrue();
        assertThat(now(theirs).items().getFirst().employeeId()).isEqualTo(scene.anna.id());
        assertThat(booked(scene.at(12, 0), anyone(scene.cut)).items().getFirst().employeeId())
                .isEqualTo(scene.ben.id());
    }

    @Test
    void whoHasNothingAheadIsArchivedAtOnce() {
        AppointmentView called = booked(scene.at(10, 0), item(scene.cut, scene.anna));
        scene.as(() -> appointments.cancel(called.id(), null, null, SOMEONE));

        people.archive(scene.anna.id(), false);

        assertThat(people.list(0, 50).items()).extracting(EmployeeView::id).containsExactly(scene.ben.id());
    }
}
