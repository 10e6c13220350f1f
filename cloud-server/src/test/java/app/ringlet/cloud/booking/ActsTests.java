package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.testing.ServerTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ActsTests extends InScene {

    @Autowired
    Acts acts;

    @Autowired
    PlatformTransactionManager transactions;

    record Request(String what) {}

    @Test
    void aRepeatedActGivesTheRecordedResultAsItWas() {
        AppointmentView first = book(new Request("cut"), "turn 1:0");
        AppointmentView second = book(new Request("cut"), "turn 1:0");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aKnownKeyForSomethingElseIsAConflict() {
        book(new Request("cut"), "turn 1:0");

        refused(ErrorCode.IDEMPOTENCY_CONFLICT, () -> book(new Request("colour"), "turn 1:0"));
    }

    @Test
    void oneSalonsKeysAreNotAnothers() {
        AppointmentView first = book(new Request("cut"), "turn 1:0");
        openSalon();

        assertThat(book(new Request("cut"), "turn 1:0").id()).isNotEqualTo(first.id());
    }

    @Test
    void aRefusedActIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        refused(
                ErrorCode.SLOT_TAKEN,
                () -> scene.as(() -> acts.once("call", "key", new Request("cut"), Request.class, () -> {
                    tries.incrementAndGet();
                    throw new Refusal(ErrorCode.SLOT_TAKEN, "gone");
                })));

        Request done = scene.as(() -> acts.once("call", "key", new Request("cut"), Request.class, () -> {
            tries.incrementAndGet();
            return new Request("done");
        }));

        assertThat(done.what()).isEqualTo("done");
        assertThat(tries).hasValue(2);
    }

    @Test
    void halfAnActIsNotCommittedByOneWhoSwallowsItsRefusal() {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        BookVisit unnamed = Scene.book(
                new NewAppointment.Who(null, "Maya", "+12125551000"), scene.at(10, 0), item(scene.beard, scene.anna));

        assertThatThrownBy(() -> scene.as(() -> outer.execute(status -> {
                    refused(ErrorCode.EMPLOYEE_CANNOT, () -> appointments.book(unnamed));
                    return true;
                })))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(inspection.check(scene.salon.id()).clean()).isTrue();
    }

    private AppointmentView book(Request request, String key) {
        return scene.as(() -> acts.once(
                "call",
                key,
                request,
                AppointmentView.class,
                () -> appointments.book(Scene.book(scene.at(10, 0), item(scene.cut, scene.anna)))));
    }
}
