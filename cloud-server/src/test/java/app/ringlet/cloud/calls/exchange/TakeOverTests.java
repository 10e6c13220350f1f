package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullMarked
@ExchangeTest
class TakeOverTests {

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
    void callerAndDeskHearEachOther() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);

            CallView taken = desk.calls().takeOver(call);

            assertThat(taken.state()).isEqualTo(CallState.WITH_STAFF);
            assertThat(taken.takenBy().name()).isEqualTo("Test AGENT");
            assertThat(desk.is(DeskNotice.Joined.class).role()).isEqualTo(Role.TALK);
            MediaStream line = caller.stream();
            line.say(CALLER);
            assertThat(desk.hears()).isEqualTo(CALLER);
            desk.say(DESK);
            line.hearsAtLast(DESK);
        }
    }

    @Test
    void theAssistantGoesOnAfterwardsAndKnowsThatPeopleTalked() throws Exception {
        CallerLine caller = exchange.caller(salon);
        caller.nextScript();
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            assertThat(caller.nextScript()).contains("<Connect").contains("/api/v1/media/twilio");
            caller.stream().say(CALLER);
            desk.hears();

            CallView back = desk.calls().handBack(call);

            assertThat(back.state()).isEqualTo(CallState.WITH_AI);
            assertThat(back.takenBy()).isNull();
            assertThat(desk.is(DeskNotice.Left.class).reason()).isEqualTo(Reason.HANDED_BACK);
            assertThat(caller.nextScript())
                    .contains("assistant again")
                    .contains("<Gather")
                    .contains("turn=2");
            assertThat(caller.says(2, "are you open on Sunday")).contains("<Gather");
        }
    }

    @Test
    void aHeldCallerHearsMusicOnlyAndIsNotHeard() throws Exception {
        try (TwoPeople two = exchange.talking(salon)) {
            Softphone desk = two.desk;
            MediaStream line = two.line;
            UUID call = two.call;

            assertThat(desk.calls().hold(call).state()).isEqualTo(CallState.ON_HOLD);
            desk.say(DESK);
            line.say(CALLER);
            for (int i = 0; i < 10; i++) {
                assertThat(line.hears()).isNotEqualTo(DESK);
            }
            assertThat(line.orders().take()).contains("clear");
            assertThat(desk.heard()).isEmpty();

            assertThat(desk.calls().resume(call).state()).isEqualTo(CallState.WITH_STAFF);
            desk.say(DESK);
            line.hearsAtLast(DESK);
            line.say(CALLER);
            assertThat(desk.hears()).isEqualTo(CALLER);
        }
    }

    @Test
    void oneWhoIsMutedIsSilence() throws Exception {
        try (TwoPeople two = exchange.talking(salon)) {
            Softphone desk = two.desk;
            MediaStream line = two.line;
            UUID call = two.call;

            desk.tell(new DeskCommand.Mute(call, true));
            assertThat(desk.is(DeskNotice.Muted.class).muted()).isTrue();
            desk.say(DESK);
            line.hearsAtLast(0xFF);
            desk.tell(new DeskCommand.Mute(call, false));
            desk.is(DeskNotice.Muted.class);
            desk.say(DESK);

            line.hearsAtLast(DESK);
        }
    }

    @Test
    void keysAreHeardAsTonesAndTheCallersAreTold() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream line = caller.stream();
            line.press("7");
            assertThat(desk.is(DeskNotice.Dtmf.class).digit()).isEqualTo("7");

            line.heard().clear();
            desk.tell(new DeskCommand.Dtmf(call, "5"));

            for (int i = 0; i < 6; i++) {
                assertThat(line.hears()).isEqualTo(-1);
            }
        }
    }

    @Test
    void theCallIsHungUp() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream line = caller.stream();
            caller.orders().clear();

            assertThat(desk.calls().hangUp(call).state()).isEqualTo(CallState.ENDED);

            assertThat(caller.orders().take()).containsEntry("Status", "completed");
            assertThat(desk.is(DeskNotice.Left.class).reason()).isEqualTo(Reason.CALL_ENDED);
            assertThat(line.closed()).isEqualTo(1000);
        }
    }
}
