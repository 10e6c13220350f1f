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
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClientResponseException;

@NullMarked
@ExchangeTest
class OneDeskTakesACallTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    @ParameterizedTest
    @CsvSource({"2, 100", "8, 25"})
    void ofThoseWhoClickAtOnceOneWinsAndTheOthersSeeWho(int desks, int rounds) throws Exception {
        CallerLine caller = exchange.caller(salon);
        List<Softphone> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < desks; i++) {
                all.add(exchange.desk(salon));
            }
            UUID call = Exchange.live(all.getFirst());
            for (int round = 0; round < rounds; round++) {
                CyclicBarrier together = new CyclicBarrier(desks);
                List<Future<Object>> tries = all.stream()
                        .map(desk -> threads.submit(() -> attempt(desk, call, together)))
                        .toList();
                Softphone winner = null;
                for (int i = 0; i < desks; i++) {
                    if (tries.get(i).get() instanceof ApiError refusal) {
                        assertThat(refusal.code()).isEqualTo(ErrorCode.ALREADY_TAKEN.wire());
                        assertThat(refusal.errors()).containsExactly(new FieldError("takenBy", "Test AGENT"));
                        assertThat(all.get(i).notices()).isEmpty();
                    } else {
                        assertThat(winner).as("round " + round).isNull();
                        winner = all.get(i);
                    }
                }
                assertThat(Objects.requireNonNull(winner)
                                .is(DeskNotice.Joined.class)
                                .callId())
                        .isEqualTo(call);
                winner.calls().handBack(call);
                winner.is(DeskNotice.Left.class);
            }
            assertThat(caller.sid()).isNotBlank();
        } finally {
            all.forEach(Softphone::close);
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
            Wait.until("the desk is gone", () -> !isConnected(closed, call));

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
    void whenTheCarrierDoesNotDialTheCallIsTheDesksAsBefore() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream line = caller.stream();
            exchange.carrier().fails(2);

            Refused.with(ErrorCode.UNAVAILABLE, () -> desk.calls().transfer(call, blind("(646) 555-0199")));

            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
            line.hearsAtLast(0x22, () -> desk.say(0x22));
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
            line.hearsAtLast(0x33, () -> colleague.say(0x33));
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
