package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullMarked
@ExchangeTest
class ListenInTests {

    private static final int CALLER = TwoPeople.CALLER;
    private static final int DESK = 0x22;
    private static final int LISTENER = 0x33;

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    LiveCalls live;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    private static int both(int one, int other) {
        return MuLaw.encode(MuLaw.decode((byte) one) + MuLaw.decode((byte) other)) & 0xFF;
    }

    @Test
    void oneWhoListensHearsCallerAndColleagueAndIsHeardByNeither() throws Exception {
        try (TwoPeople two = exchange.talking(salon);
                Softphone listener = exchange.desk(salon)) {
            MediaStream line = two.line;
            Softphone desk = two.desk;
            UUID call = two.call;

            listener.calls().listen(call);
            assertThat(listener.is(DeskNotice.Joined.class).role()).isEqualTo(Role.LISTEN);
            listener.say(LISTENER);
            boolean together = false;
            for (int i = 0; i < 500 && !together; i++) {
                line.say(CALLER);
                desk.say(DESK);
                int heard = listener.hears();
                together = heard == both(CALLER, DESK);
                assertThat(heard).isIn(both(CALLER, DESK), CALLER, DESK, 0xFF);
            }

            assertThat(together).as("both at once").isTrue();
            assertThat(desk.heard()).allMatch(frame -> MediaStream.codeOf(frame.audio()) == CALLER);
            line.hearsAtLast(DESK);
            assertThat(line.heard()).allMatch(frame -> MediaStream.codeOf(frame) == DESK);
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void aCallThatTheCarriersVoiceAnswersIsOverheard() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone listener = exchange.desk(salon)) {
            UUID call = Exchange.live(listener);
            MediaStream both = caller.overheard();
            both.say(CALLER);
            Wait.until("its sound", () -> hasAudio(call));
            listener.calls().listen(call);
            listener.is(DeskNotice.Joined.class);
            listener.hearsAtLast(both(CALLER, DESK), () -> {
                both.say(CALLER, "inbound");
                both.say(DESK, "outbound");
            });
            assertThat(listener.calls().get(call).state()).isEqualTo(CallState.WITH_AI);

            listener.tell(new DeskCommand.Leave(call));

            assertThat(listener.is(DeskNotice.Left.class).reason()).isEqualTo(Reason.LEFT);
        }
    }

    @Test
    void oneWhoListensTakesOver() throws Exception {
        try (TwoPeople two = exchange.talking(salon);
                Softphone listener = exchange.desk(salon)) {
            UUID call = two.call;
            listener.calls().listen(call);
            int listening = listener.is(DeskNotice.Joined.class).stream();
            two.desk
                    .calls()
                    .transfer(
                            call,
                            new TransferRequest(
                                    TransferRequest.Mode.BLIND,
                                    listener.client().tokens().user().id(),
                                    null));

            listener.calls().takeOver(call);

            DeskNotice.Joined joined = listener.is(DeskNotice.Joined.class);
            assertThat(joined.role()).isEqualTo(Role.TALK);
            assertThat(joined.stream()).isNotEqualTo(listening);
            listener.say(LISTENER);
            two.line.hearsAtLast(LISTENER);
        }
    }

    @Test
    void aCallWhoseAudioIsNowhereIsStreamedAnewWhenTheCarrierCanBeAsked() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone listener = exchange.desk(salon);
                Softphone other = exchange.desk(salon)) {
            UUID call = Exchange.live(listener);
            MediaStream first = caller.overheard();
            Wait.until("its sound", () -> hasAudio(call));
            first.breaks();
            Wait.until("no sound", () -> !hasAudio(call));
            exchange.carrier().fails(1);
            Refused.with(ErrorCode.UNAVAILABLE, () -> listener.calls().listen(call));
            assertThat(listener.notices()).isEmpty();

            other.calls().listen(call);
            other.is(DeskNotice.Joined.class);
            MediaStream second = Wait.until("another stream", caller::overheard, stream -> stream != first);
            assertThat(caller.orders().poll()).containsEntry("Track", "both_tracks");
            boolean heard = false;
            for (int i = 0; i < 500 && !heard; i++) {
                second.say(CALLER, "inbound");
                heard = other.hears() == CALLER;
            }
            assertThat(heard).as("the caller").isTrue();
            other.tell(new DeskCommand.Leave(call));
            Wait.until(
                    "the stream to be stopped",
                    () -> caller.orders().poll(),
                    order -> order != null && "stopped".equals(order.get("Status")));

            caller.hangsUp();
            Exchange.until(listener, call, CallState.ENDED);
            Refused.with(ErrorCode.CALL_ENDED, () -> listener.calls().listen(call));
        }
    }

    @Test
    void whoListensIsToldWhenTheCarriersStreamDoesNotCome() throws Exception {
        exchange.withoutStreams(salon);
        try (Softphone listener = exchange.desk(salon)) {
            UUID call = Exchange.live(listener);
            listener.calls().listen(call);
            listener.is(DeskNotice.Joined.class);

            assertThat(listener.is(DeskNotice.Left.class).reason()).isEqualTo(Reason.LOST);
            assertThat(listener.calls().get(call).state()).isEqualTo(CallState.WITH_AI);
        }
    }

    private boolean hasAudio(UUID call) {
        return live.find(salon.id(), call)
                .filter(here -> here.media().hasAudio())
                .isPresent();
    }
}
