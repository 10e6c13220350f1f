package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.webhook.Delivery;
import app.ringlet.simulator.webhook.Fault;
import app.ringlet.simulator.webhook.WebhookOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest extends CarrierTest {

    @ParameterizedTest
    @CsvSource({
        "500,text/xml,<Response/>,11200",
        "404,text/xml,<Response/>,11200",
        "200,application/json,{},12300",
        "200,text/xml,<Response>,12100"
    })
    void aBadAnswerLeadsToTheFallback(int status, String type, String body, String code) {
        carrier.numbers().provision(SALON, NumberSettings.none().voiceFallback(salon.url("/fallback")));
        salon.answering("/incoming", params -> new Salon.Answer(status, type, body))
                .on("/fallback", "<Say>Plan B</Say>");
        PhoneCall call = maria.dial(SALON).awaitEnded();
        assertThat(call.heard()).containsExactly("Plan B");
        assertThat(posted("/fallback").getFirst())
                .containsEntry("ErrorCode", code)
                .containsEntry("ErrorUrl", salon.url("/incoming"));
    }

    @Test
    void withoutAFallbackTheCallerHearsAnApologyAndTheCallHasFailed() {
        salon.answering("/incoming", params -> new Salon.Answer(500, "text/plain", ""));
        PhoneCall call = maria.dial(SALON).awaitEnded();
        assertThat(call.lastHeard()).isEqualTo("We are sorry, an application error has occurred. Goodbye.");
        assertThat(posted("/status").getFirst()).containsEntry("CallStatus", "failed");
    }

    @Test
    void aServerThatIsTooSlowIsGivenUp() {
        carrier.close();
        carrier = Carrier.builder(Salon.ACCOUNT)
                .pace(Pace.instant())
                .webhookTimeLimit(Duration.ofMillis(200))
                .build();
        provision();
        CountDownLatch never = new CountDownLatch(1);
        salon.answering("/incoming", params -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Salon.twiml("");
        });
        PhoneCall call = carrier.phone("+19175550123").dial(SALON).awaitEnded();
        never.countDown();
        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
        assertThat(carrier.warnings().getFirst()).contains("11205", "timed out");
    }

    @Test
    void aCallerMayHangUpWhileTheServerStillThinks() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        salon.on("/incoming", "<Gather input='speech' action='/turn'/>").on("/turn", params -> {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "<Say>Too late</Say>";
        });
        PhoneCall call = maria.dial(SALON).awaitListening().say("Well");
        awaitOrFail(asked);
        call.hangUp();
        answer.countDown();
        assertThat(posted("/status").getFirst()).containsEntry("CallStatus", "completed");
        assertThat(call.heard()).doesNotContain("Too late");
    }

    @Test
    void aRepeatedWebhookIsTheSameToTheLastByte() {
        salon.on("/incoming", "<Gather input='speech' action='/turn'/>").on("/turn", "<Hangup/>");
        carrier.faults().onNext("/turn", new Fault.Repeated(2));
        maria.dial(SALON).awaitListening().say("Book it").awaitEnded();
        assertThat(posted("/turn")).hasSize(2);
        Delivery first = carrier.journal().to("/turn").getFirst();
        assertThat(carrier.journal().to("/turn")).extracting(Delivery::request).containsOnly(first.request());
        assertThat(carrier.sendAgain(first)).isInstanceOf(WebhookOutcome.Answered.class);
    }

    @Test
    void aWrongOrMissingSignatureIsRefusedByTheSalon() {
        salon.on("/incoming", "<Say>Hello</Say>");
        carrier.faults().onNext("/incoming", new Fault.WronglySigned());
        assertThat(maria.dial(SALON).awaitEnded().heard()).containsExactly(CallRunner.APOLOGY);
        carrier.faults().onNext("/incoming", new Fault.Unsigned());
        assertThat(maria.dial(SALON).awaitEnded().heard()).containsExactly(CallRunner.APOLOGY);
        assertThat(maria.dial(SALON).awaitEnded().heard()).containsExactly("Hello");
        assertThat(carrier.journal().to("/incoming"))
                .extracting(CarrierTest::status)
                .containsExactly(403, 403, 200);
    }

    @Test
    void aLateOrLostAnswerIsLateOrLost() {
        salon.on("/incoming", "<Say>Hello</Say>");
        carrier.faults().onNext("/incoming", new Fault.Delayed(Duration.ofMillis(50)));
        assertThat(maria.dial(SALON).awaitEnded().heard()).containsExactly("Hello");
        carrier.faults().onNext("/incoming", new Fault.AnswerLost());
        assertThat(maria.dial(SALON).awaitEnded().heard()).containsExactly(CallRunner.APOLOGY);
    }

    @Test
    void aServerThatIsAwayIsTriedOnceMore() {
        carrier.numbers().provision(SALON, NumberSettings.none().voice("http://localhost:1/incoming"));
        assertThat(maria.dial(SALON).awaitEnded().status()).isEqualTo(CallStatus.FAILED);
        assertThat(carrier.warnings().getFirst()).contains("11205");
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
