package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallNote;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClientResponseException;

@NullMarked
@ExchangeTest
class OneDeskTakesACallTests {

    private static final int ROUNDS = 100;

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
    void ofTwoThatClickAtOnceOneWinsAndTheOtherSeesWho() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone one = exchange.desk(salon);
                Softphone other = exchange.desk(salon);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID call = Exchange.live(one);
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Object>> tries = List.of(
                        threads.submit(() -> attempt(one, call, together)),
                        threads.submit(() -> attempt(other, call, together)));
                Object first = tries.getFirst().get();
                Object second = tries.getLast().get();

                boolean firstWon = first instanceof CallView;
                assertThat(second instanceof CallView).as("round " + round).isNotEqualTo(firstWon);
                ApiError refusal = (ApiError) (firstWon ? second : first);
                assertThat(refusal.code()).isEqualTo(ErrorCode.ALREADY_TAKEN.wire());
                assertThat(refusal.errors()).containsExactly(new FieldError("takenBy", "Test AGENT"));
                Softphone winner = firstWon ? one : other;
                Softphone loser = firstWon ? other : one;
                assertThat(winner.is(DeskNotice.Joined.class).callId()).isEqualTo(call);
                assertThat(loser.notices()).isEmpty();
                winner.calls().handBack(call);
                winner.is(DeskNotice.Left.class);
            }
            assertThat(caller.sid()).isNotBlank();
        }
    }

    private static Object attempt(Softphone desk, UUID call, CyclicBarrier together) throws Exception {
        together.await();
        try {
            return desk.calls().takeOver(call);
        } catch (RestClientResponseException refused) {
            return Objects.requireNonNull(refused.getResponseBodyAs(ApiError.class));
        }
    }

    @Test
    void takingItTwiceIsTakingItOnce() throws Exception {
        exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            CallView taken = desk.calls().get(call);

            assertThat(desk.calls().takeOver(call)).isEqualTo(taken);
        }
    }

    @Test
    void nobodyDoesAnythingToACallThatAnotherHas() throws Exception {
        exchange.caller(salon);
        try (Softphone one = exchange.desk(salon);
                Softphone other = exchange.desk(salon)) {
            UUID call = Exchange.live(one);
            Refused.with(ErrorCode.NOT_YOUR_CALL, () -> other.calls().hold(call));
            Refused.with(ErrorCode.NOT_YOUR_CALL, () -> other.calls().handBack(call));
            one.calls().takeOver(call);

            Refused.with(ErrorCode.ALREADY_TAKEN, () -> other.calls().hold(call));
            Refused.with(ErrorCode.ALREADY_TAKEN, () -> other.calls().resume(call));
            Refused.with(ErrorCode.ALREADY_TAKEN, () -> other.calls().handBack(call));
            Refused.with(ErrorCode.ALREADY_TAKEN, () -> other.calls().hangUp(call));
            Refused.with(ErrorCode.ALREADY_TAKEN, () -> other.calls().transfer(call, blind("+16465550199")));
            assertThat(one.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void withoutASoftphoneNobodyTalks() throws Exception {
        exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.close();
            Softphone closed = new Softphone(desk.client());
            Exchange.until(() -> isConnected(closed, call), connected -> !connected);

            Refused.with(ErrorCode.NO_SOFTPHONE, () -> closed.calls().takeOver(call));
            Refused.with(ErrorCode.NO_SOFTPHONE, () -> closed.calls().listen(call));
            assertThat(closed.calls().get(call).state()).isEqualTo(CallState.WITH_AI);
        }
    }

    /** Listening changes nothing, so that one can look by it. */
    private static boolean isConnected(Softphone desk, UUID call) {
        try {
            desk.calls().listen(call);
            return true;
        } catch (RestClientResponseException refused) {
            return !Objects.requireNonNull(refused.getResponseBodyAs(ApiError.class))
                    .code()
                    .equals(ErrorCode.NO_SOFTPHONE.wire());
        }
    }

    @Test
    void whenTheCarrierDoesNotFollowAllIsAsItWas() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            exchange.carrier().fails(2);

            Refused.with(ErrorCode.UNAVAILABLE, () -> desk.calls().takeOver(call));

            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_AI);
            assertThat(desk.calls().get(call).takenBy()).isNull();
            assertThat(caller.says(1, "are you open on Sunday")).contains("<Gather");

            exchange.carrier().fails(1);
            assertThat(desk.calls().takeOver(call).state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void whatTheAssistantWasAboutToSayDoesNotTakeTheCallBack() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);

            String late = caller.says(1, "I would like to book");

            assertThat(late).contains("<Connect").doesNotContain("<Gather");
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void aCallGoesOnToATelephone() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            caller.stream();
            caller.orders().clear();

            CallView passed = desk.calls().transfer(call, blind("(646) 555-0199"));

            assertThat(passed.state()).isEqualTo(CallState.RINGING_DESK);
            assertThat(caller.orders().take())
                    .extractingByKey("Twiml")
                    .asString()
                    .contains("<Dial")
                    .contains("+16465550199");
            assertThat(desk.is(DeskNotice.Left.class).reason()).isEqualTo(DeskNotice.Reason.TRANSFERRED);
        }
    }

    @Test
    void aCallRingsAtAColleaguesDeskAndIsPickedUpThere() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon);
                Softphone colleague = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream line = caller.stream();
            UUID user = colleague.client().tokens().user().id();

            CallView passed = desk.calls().transfer(call, new TransferRequest(TransferRequest.Mode.BLIND, user, null));

            assertThat(passed.ringsFor()).isEqualTo(user);
            assertThat(colleague.calls().takeOver(call).takenBy().userId()).isEqualTo(user);
            colleague.is(DeskNotice.Joined.class);
            colleague.say(0x33);
            line.hearsAtLast(0x33);
        }
    }

    @Test
    void aTransferMustSayWhereToAndAskForWhatCanBe() throws Exception {
        exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);

            Refused.with(ErrorCode.INVALID_FIELD, () -> desk.calls().transfer(call, blind("nobody")));
            Refused.with(ErrorCode.INVALID_FIELD, () -> desk.calls().transfer(call, blind(null)));
            Refused.with(
                    ErrorCode.NOT_FOUND,
                    () -> desk.calls()
                            .transfer(call, new TransferRequest(TransferRequest.Mode.BLIND, UUID.randomUUID(), null)));
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void aNoteIsKeptAlsoAfterTheCall() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            caller.hangsUp();
            Exchange.until(desk, call, CallState.ENDED);

            assertThat(desk.calls().note(call, new CallNote(" wants tea ")).note())
                    .isEqualTo("wants tea");
            assertThat(desk.calls().note(call, new CallNote("")).note()).isNull();
        }
    }

    private static TransferRequest blind(@Nullable String phone) {
        return new TransferRequest(TransferRequest.Mode.BLIND, null, phone);
    }
}
