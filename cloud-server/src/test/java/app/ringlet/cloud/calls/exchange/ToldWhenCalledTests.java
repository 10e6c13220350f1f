package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.DialRequest;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is called by a salon that records hears so before they are connected. */
@NullMarked
@ExchangeTest
class ToldWhenCalledTests {

    private static final DialRequest SOMEONE = new DialRequest("(646) 555-0188");
    private static final Pattern URL = Pattern.compile("<Number[^>]* url=\"[^\"]*/webhooks/twilio([^\"]+)\"");
    private static final String TOLD = "This call may be recorded.";

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost webhooks;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    @Test
    void whomTheSalonCallsHearsThatTheyMayBeRecordedBeforeTheirAudioComes() throws Exception {
        records();
        try (Softphone desk = exchange.desk(salon)) {
            CallView call = desk.calls().dial(SOMEONE);

            assertThat(script()).containsSubsequence("<Say", TOLD, "<Connect");
            assertThat(desk.calls().transcript(call.id())).isEmpty();
            exchange.answered(salon);
            Exchange.until(desk, call.id(), CallState.WITH_STAFF);
            assertThat(Wait.until("words", () -> desk.calls().transcript(call.id()), lines -> !lines.isEmpty()))
                    .extracting(TranscriptLine::text)
                    .containsExactly("Told first: " + TOLD);
        }
    }

    @Test
    void aThirdOnATelephoneHearsItToo() throws Exception {
        records();
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            three.ask();

            assertThat(script()).containsSubsequence("<Say", TOLD, "<Connect");
            three.answer();
        }
    }

    @Test
    void whoGetsACallPassedOnToTheirTelephoneHearsItBeforeTheyAreConnected() throws Exception {
        records();
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            String script = passedOn(three);

            Matcher url = URL.matcher(script);
            assertThat(url.find()).as(script).isTrue();
            assertThat(webhooks.post(url.group(1), three.caller.form()).body())
                    .contains(TOLD)
                    .doesNotContain("<Hangup", "<Connect");
        }
    }

    @Test
    void whoGetsACallPassedOnThatIsNotRecordedHearsNothingFirst() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            assertThat(passedOn(three)).contains("<Dial").doesNotContain(" url=");
        }
    }

    private static String passedOn(ThreePeople three) throws InterruptedException {
        three.desk.calls().transfer(three.call, new TransferRequest(Mode.BLIND, null, ThreePeople.NUMBER));
        String script = three.caller.nextScript();
        while (!script.contains("<Dial")) {
            script = three.caller.nextScript();
        }
        return script;
    }

    @Test
    void whereNothingIsRecordedNobodyIsToldSo() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            CallView call = desk.calls().dial(SOMEONE);
            assertThat(script()).doesNotContain("<Say").contains("<Connect");

            exchange.answered(salon);

            Exchange.until(desk, call.id(), CallState.WITH_STAFF);
            assertThat(desk.calls().transcript(call.id())).isEmpty();
        }
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            three.ask();
            assertThat(script()).doesNotContain("<Say").contains("<Connect");
        }
    }

    private String script() {
        return Objects.requireNonNull(exchange.carrier().lastDial().get("Twiml"));
    }

    private void records() {
        TenantApi office = signedIn.owner(salon).api(TenantApi.class);
        SalonSettings before = office.settings();
        office.changeSettings(String.valueOf(before.version()), before.withPrivacy(new PrivacySettings(365, true, 30)));
    }
}
