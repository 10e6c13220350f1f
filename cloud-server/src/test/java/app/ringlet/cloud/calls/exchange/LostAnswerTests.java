package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.DialRequest;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestSalons;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The carrier has begun to ring, and its answer to the wish does not come: nobody is left on a line that nobody waits for. */
@NullMarked
@ExchangeTest
class LostAnswerTests {

    private static final DialRequest SOMEONE = new DialRequest("(646) 555-0188");

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    @Test
    void aCallThatIsNotKnownToHaveBegunIsHungUpWhenTheCarrierTellsOfIt() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            exchange.carrier().losesAnswer(() -> {});
            Refused.with(ErrorCode.UNAVAILABLE, () -> desk.calls().dial(SOMEONE));
            CallView failed = desk.calls().list(null, 0, 1).items().getFirst();
            assertThat(failed.state()).isEqualTo(CallState.ENDED);
            assertThat(failed.outcome()).isEqualTo(CallOutcome.FAILED);

            CallerLine callee = exchange.dialled(salon);
            callee.status(callback(), "ringing");

            assertThat(hungUp(callee)).isTrue();
        }
    }

    @Test
    void aCallOfWhichTheCarrierToldBeforeIsHungUpAtOnce() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            AtomicReference<CallerLine> callee = new AtomicReference<>();
            exchange.carrier().losesAnswer(() -> {
                callee.set(exchange.dialled(salon));
                callee.get().status(callback(), "initiated");
            });

            Refused.with(ErrorCode.UNAVAILABLE, () -> desk.calls().dial(SOMEONE));

            assertThat(hungUp(callee.get())).isTrue();
        }
    }

    @Test
    void whatTheCarrierTellsOfACallThatIsWantedEndsNothing() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            CallView call = desk.calls().dial(SOMEONE);

            exchange.dialled(salon).status(callback(), "ringing");
            CallerLine callee = exchange.answered(salon);
            callee.status(callback(), "in-progress");

            Exchange.until(desk, call.id(), CallState.WITH_STAFF);
            assertThat(callee.orders()).noneMatch(order -> order.containsKey("Status"));
            callee.status(callback(), "completed");
            assertThat(Exchange.until(desk, call.id(), CallState.ENDED).outcome())
                    .isEqualTo(CallOutcome.ANSWERED);
        }
    }

    @Test
    void aThirdWhoRingsInVainIsHungUpAndTheCallerIsSpokenWithAsBefore() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            exchange.carrier().losesAnswer(() -> {});
            Refused.with(ErrorCode.UNAVAILABLE, three::ask);
            assertThat(three.now().transfer()).isNull();

            CallerLine third = three.phoneRings();

            assertThat(hungUp(third)).isTrue();
            assertThat(three.now().state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void aThirdOfWhomTheCarrierToldBeforeIsHungUpAtOnce() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            AtomicReference<CallerLine> third = new AtomicReference<>();
            exchange.carrier().losesAnswer(() -> third.set(three.phoneRings()));

            Refused.with(ErrorCode.UNAVAILABLE, three::ask);

            assertThat(hungUp(third.get())).isTrue();
            assertThat(three.now().state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    private String callback() {
        return Objects.requireNonNull(exchange.carrier().lastDial().get("StatusCallback"));
    }

    private static boolean hungUp(CallerLine line) throws InterruptedException {
        Map<String, String> order = line.orders().poll(20, TimeUnit.SECONDS);
        return order != null && "completed".equals(order.get("Status"));
    }
}
