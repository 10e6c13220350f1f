package app.ringlet.cloud.calls.relay;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;

/** A model that says what it likes: no word of an untrue sentence goes out. */
@NullMarked
@RelayTest
class LyingRelayTests {

    @TestBean(name = "providerChain")
    @SuppressWarnings({"NullAway.Init", "unused"})
    LanguageModel model;

    static LanguageModel model() {
        return dialogue -> new Step.Say(
                "Of course. You're booked for Friday at 3 pm. What else can I do for you?", Next.LISTEN, true, "");
    }

    @Test
    void aSentenceThatIsNotTrueIsNotSent(
            @Autowired TestSalons salons,
            @Autowired Catalog catalog,
            @Autowired Staff staff,
            @Autowired SignedIn signedIn,
            @Autowired CarrierPost webhooks)
            throws Exception {
        Scene scene = Scene.open(salons, catalog, staff);
        TestClient desk = signedIn.agent(scene.salon);
        RelayLine line = new RelayLine(webhooks, webhooks.line(scene.salon, "+16465550183"));
        line.rings();
        line.connects();

        assertThat(line.asks("a cut please"))
                .contains("Of course.", "What else can I do for you?")
                .doesNotContain("booked for Friday");

        CallsApi calls = desk.api(CallsApi.class);
        UUID call = calls.list("live", 0, 50).items().getFirst().id();
        assertThat(calls.transcript(call))
                .extracting(TranscriptLine::text)
                .anyMatch(text -> text.startsWith("Not said, because it is not true: You're booked"));
    }
}
