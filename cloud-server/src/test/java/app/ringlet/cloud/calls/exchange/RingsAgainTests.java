package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.log.Handovers;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.TestSalons;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call that rings at the desks for the second time rings for the whole time. */
@NullMarked
@ExchangeTest
class RingsAgainTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    Handovers handovers;

    @Test
    void theEndOfTheFirstRingingsTimeEndsNoOther() throws Exception {
        Salon salon = salons.open();
        exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon);
                Softphone other = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            Instant first = rings(salon, desk, other, call);
            Instant second = rings(salon, desk, other, call);
            assertThat(second).isAfter(first);

            CurrentTenant.run(
                    salon.id(),
                    () -> assertThat(handovers.unanswered(salon, call, first)).isEmpty());

            // The second one's own time ends it.
            assertThat(Exchange.until(desk, call, CallState.WITH_AI).takenBy()).isNull();
        }
    }

    /** One takes the call and passes it on. @return since when it rings */
    private Instant rings(Salon salon, Softphone desk, Softphone other, UUID call) throws Exception {
        desk.calls().takeOver(call);
        desk.is(DeskNotice.Joined.class);
        UUID whom = other.client().tokens().user().id();
        desk.calls().transfer(call, new TransferRequest(Mode.BLIND, whom, null));
        desk.is(DeskNotice.Left.class);
        return CurrentTenant.<Instant, RuntimeException>call(
                salon.id(), () -> handovers.ringingSince(call).orElseThrow());
    }
}
