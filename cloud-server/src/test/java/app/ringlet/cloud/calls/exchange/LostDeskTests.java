package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.DialRequest;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullMarked
@ExchangeTest
class LostDeskTests {

    private static final int CALLER = 0x11;
    private static final int DESK = 0x22;

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    private MediaStream talking(CallerLine caller, Softphone desk, UUID call) throws Exception {
        desk.calls().takeOver(call);
        desk.is(DeskNotice.Joined.class);
        MediaStream line = caller.stream();
        line.say(CALLER);
        assertThat(desk.hears()).isEqualTo(CALLER);
        return line;
    }

    @Test
    void theCallerHearsMusicUntilTheDeskIsBackInTheSameCall() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            MediaStream line = talking(caller, desk, call);
            desk.close();
            for (int i = 0; i < 5; i++) {
                line.hears();
            }

            desk.connect(call);

            assertThat(desk.is(DeskNotice.Joined.class).role()).isEqualTo(Role.TALK);
            desk.say(DESK);
            line.hearsAtLast(DESK);
            line.say(CALLER);
            assertThat(desk.hears()).isEqualTo(CALLER);
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void aDeskThatStaysAwayIsReplacedByAnother() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon);
                Softphone other = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            MediaStream line = talking(caller, desk, call);
            desk.close();

            Exchange.until(other, call, CallState.RINGING_DESK);
            other.calls().takeOver(call);
            other.is(DeskNotice.Joined.class);
            other.say(DESK);
            line.hearsAtLast(DESK);

            desk.open(desk.session(), call);
            desk.is(DeskNotice.Ready.class);
            assertThat(desk.is(DeskNotice.Left.class).reason()).isEqualTo(DeskNotice.Reason.LOST);
        }
    }

    @Test
    void ifNobodyPicksUpTheAssistantGoesOn() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon);
                Softphone idle = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            MediaStream line = talking(caller, desk, call);
            desk.close();

            assertThat(line.closed()).isEqualTo(1000);

            assertThat(Exchange.until(idle, call, CallState.WITH_AI).takenBy()).isNull();
        }
    }

    @Test
    void ifThereIsNobodyElseTheAssistantGoesOnAtOnce() throws Exception {
        CallerLine caller = exchange.caller(salon);
        caller.nextScript();
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            talking(caller, desk, call);
            caller.nextScript();
            desk.close();

            assertThat(caller.nextScript()).contains("<Gather");

            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_AI);
        }
    }

    @Test
    void aStreamThatBreaksIsOpenedAgainForTheDeskThatTalks() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            MediaStream line = talking(caller, desk, call);

            line.breaks();

            MediaStream next = caller.streamAfter(line);
            next.say(CALLER);
            assertThat(desk.hears()).isEqualTo(CALLER);
        }
    }

    @Test
    void theSalonCallsSomeone() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            CallView call = desk.calls().dial(new DialRequest("(646) 555-0188"));

            assertThat(call.direction()).isEqualTo(CallDirection.OUTBOUND);
            assertThat(call.from()).isEqualTo(salon.phone());
            assertThat(call.to()).isEqualTo("+16465550188");
            assertThat(call.state()).isEqualTo(CallState.RINGING);
            desk.is(DeskNotice.Joined.class);
            assertThat(desk.hears()).as("it rings").isEqualTo(-1);

            CallerLine answered = exchange.answered(salon);
            answered.stream().say(CALLER);
            for (int heard = -1; heard != CALLER; ) {
                heard = desk.hears();
            }
            desk.say(DESK);
            answered.stream().hearsAtLast(DESK);
            Exchange.until(desk, call.id(), CallState.WITH_STAFF);
            answered.hangsUp();

            CallView over = Exchange.until(desk, call.id(), CallState.ENDED);
            assertThat(over.outcome()).isEqualTo(CallOutcome.ANSWERED);
        }
    }
}
