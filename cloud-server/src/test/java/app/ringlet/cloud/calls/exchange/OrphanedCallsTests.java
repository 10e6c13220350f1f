package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.control.Orphans;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The server was killed in the middle of a call: all that was in its memory is gone. */
@NullMarked
@ExchangeTest
class OrphanedCallsTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    CarrierPost webhooks;

    @Autowired
    LiveCalls live;

    @Autowired
    Orphans orphans;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    /** Whose webhooks nobody answered while the server was away. */
    private CallerLine caller() {
        Map<String, String> form = webhooks.line(salon, "+16465550101");
        CallerLine line = new CallerLine(webhooks, form, false);
        exchange.carrier().knows(line);
        line.rings();
        return line;
    }

    private boolean startsAgain() {
        return orphans.lookAfter(Instant.now().plus(Duration.ofDays(3650)), true);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"completed, ABANDONED", "no-answer, FAILED", "failed, FAILED", "-, FAILED"})
    void whatIsOverAtTheCarrierEnds(@Nullable String status, CallOutcome outcome) throws Exception {
        CallerLine caller = caller();
        if (status != null) {
            exchange.carrier().says(caller.sid(), status);
        }
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);

            assertThat(startsAgain()).isTrue();

            CallView over = desk.calls().get(call);
            assertThat(over.state()).isEqualTo(CallState.ENDED);
            assertThat(over.outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void whoWasAtADeskIsConnectedAgainAndTheDeskFindsThem() throws Exception {
        CallerLine caller = exchange.caller(salon);
        exchange.carrier().says(caller.sid(), "in-progress");
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream before = caller.stream();
            before.say(0x11);
            desk.hears();
            before.breaksSilently();
            desk.close();
            live.end(call);

            assertThat(startsAgain()).isTrue();

            desk.connect(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream line = caller.streamAfter(before);
            line.hearsAtLast(0x22, () -> desk.say(0x22));
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    @Test
    void whomTheAssistantTalksWithIsLeftInPeace() throws Exception {
        CallerLine caller = caller();
        exchange.carrier().says(caller.sid(), "in-progress");
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);

            assertThat(startsAgain()).isTrue();

            assertThat(caller.orders()).isEmpty();
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_AI);
        }
    }

    @Test
    void ifTheCarrierDoesNotAnswerNothingChangesAndItIsAskedAgain() throws Exception {
        CallerLine caller = caller();
        exchange.carrier().says(caller.sid(), "completed");
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            exchange.carrier().fails(1000);

            assertThat(startsAgain()).isFalse();
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_AI);

            exchange.carrier().fails(0);
            assertThat(startsAgain()).isTrue();
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.ENDED);
        }
    }
}
