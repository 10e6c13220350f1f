package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The assistant puts a call through to whoever is at a softphone. */
@NullMarked
@ExchangeTest
class PutThroughTests {

    private static final String PERSON = "I want to speak to a person please";

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
    void theCallerHearsThatAndMusicUntilOneOfThemComes() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon);
                Softphone other = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);

            String script = caller.says(1, PERSON);

            assertThat(script).contains("<Say").contains("<Connect").doesNotContain("<Dial");
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.RINGING_DESK);
            assertThat(desk.calls().get(call).ringsFor()).isNull();
            MediaStream line = caller.stream();
            assertThat(line.hears()).as("music").isEqualTo(-1);
            other.calls().takeOver(call);
            other.is(DeskNotice.Joined.class);
            other.say(0x22);
            line.hearsAtLast(0x22);
            caller.hangsUp();
            assertThat(Exchange.until(desk, call, CallState.ENDED).outcome()).isEqualTo(CallOutcome.TRANSFERRED);
        }
    }

    @Test
    void ifNobodyComesTheAssistantTakesAMessage() throws Exception {
        CallerLine caller = exchange.caller(salon);
        caller.nextScript();
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            caller.says(1, PERSON);
            assertThat(caller.nextScript()).contains("<Connect");

            String back = caller.nextScript();

            assertThat(back).contains("<Gather").containsIgnoringCase("message");
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_AI);
        }
    }

    @Test
    void whatTheCarrierRepeatsMeanwhileRingsOn() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            caller.says(1, PERSON);
            caller.stream().hears();

            assertThat(caller.says(1, PERSON)).contains("<Connect");

            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.RINGING_DESK);
        }
    }

    @Test
    void withoutAnyoneAtASoftphoneTheSalonsTelephoneRingsOrAMessageIsTaken() throws Exception {
        CallerLine caller = exchange.caller(salon);

        String script = caller.says(1, PERSON);

        assertThat(script).doesNotContain("<Connect").contains(salon.deskPhone() == null ? "<Gather" : "<Dial");
    }
}
