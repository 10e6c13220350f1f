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

    private static final int CALLER = TwoPeople.CALLER;
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

    @Test
    void theCallerHearsMusicUntilTheDeskIsBackInTheSameCall() throws Exception {
        try (TwoPeople two = exchange.talking(salon)) {
            MediaStream line = two.line;
            Softphone desk = two.desk;
            desk.close();
            for (int i = 0; i < 5; i++) {
                line.hears();
            }

            desk.connect(two.call);

            assertThat(desk.is(DeskNotice.Joined.class).role()).isEqualTo(Role.TALK);
            desk.say(DESK);
            line.hearsAtLast(DESK);
            line.say(CALLER);
            assertThat(desk.hears()).isEqualTo(CALLER);
            assertThat(desk.calls().get(two.call).state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void aDeskThatStaysAwayIsReplacedByAnother() throws Exception {
        try (TwoPeople two = exchange.talking(salon);
                Softphone other = exchange.desk(salon)) {
            Softphone desk = two.desk;
            UUID call = two.call;
            desk.close();

            Exchange.until(other, call, CallState.RINGING_DESK);
            other.calls().takeOver(call);
            other.is(DeskNotice.Joined.class);
            other.say(DESK);
            two.line.hearsAtLast(DESK);

            desk.open(desk.session(), call);
            desk.is(DeskNotice.Ready.class);
            assertThat(desk.is(DeskNotice.Left.class).reason()).isEqualTo(DeskNotice.Reason.LOST);
        }
    }

    @Test
    void ifNobodyPicksUpTheAssistantGoesOn() throws Exception {
        try (TwoPeople two = exchange.talking(salon);
                Softphone idle = exchange.desk(salon)) {
            two.desk.close();

            assertThat(two.line.closed()).isEqualTo(1000);

            assertThat(Exchange.until(idle, two.call, CallState.WITH_AI).takenBy())
                    .isNull();
        }
    }

    @Test
    void ifThereIsNobodyElseTheAssistantGoesOnAtOnce() throws Exception {
        try (TwoPeople two = exchange.talking(salon)) {
            two.caller.nextScript();
            two.caller.nextScript();
            two.desk.close();

            assertThat(two.caller.nextScript()).contains("<Gather");

            assertThat(two.desk.calls().get(two.call).state()).isEqualTo(CallState.WITH_AI);
        }
    }

    @Test
    void aStreamThatBreaksIsOpenedAgainForTheDeskThatTalks() throws Exception {
        try (TwoPeople two = exchange.talking(salon)) {
            two.line.breaks();

            MediaStream next = two.caller.streamAfter(two.line);
            next.say(CALLER);
            assertThat(two.desk.hears()).isEqualTo(CALLER);
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
