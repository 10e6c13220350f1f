package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.providers.standin.VoicePeer;
import app.ringlet.cloud.providers.standin.VoiceStandIn;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.List;
import java.util.UUID;

/** A call that a model leads by its own voice, its caller at a telephone, and a colleague at a desk who may join it. */
final class SpokenCall implements AutoCloseable {

    final CallerLine caller;
    final Softphone desk;
    final Telephone telephone;
    final UUID call;

    private final VoiceStandIn model;
    private final int before;

    SpokenCall(VoiceStandIn model, Exchange exchange, Salon salon) throws InterruptedException {
        this.model = model;
        before = model.sessions().size();
        caller = exchange.caller(salon);
        assertThat(caller.nextScript())
                .contains("<Connect")
                .contains("/media/twilio")
                .doesNotContain("<Say");
        desk = exchange.desk(salon);
        telephone = new Telephone(caller.stream());
        call = Exchange.live(desk);
    }

    /** The model's, of this call. */
    VoicePeer session() {
        return model.sessions().get(before);
    }

    /** The model has greeted the caller. */
    void greeted() throws InterruptedException {
        Wait.until("a session", () -> model.sessions().size() > before);
        until("<response.done", 1);
    }

    /** Such an event has gone one way or the other, so often. */
    void until(String event, int times) throws InterruptedException {
        Wait.until(event, () -> count(event), count -> count >= times);
    }

    int count(String event) {
        return (int) session().order().stream().filter(event::equals).count();
    }

    /** What is written down of somebody. */
    List<String> lines(Speaker speaker) {
        return desk.calls().transcript(call).stream()
                .filter(line -> line.speaker() == speaker)
                .map(TranscriptLine::text)
                .toList();
    }

    void untilSaid(String words) throws InterruptedException {
        Wait.until(
                words, () -> lines(Speaker.ASSISTANT), lines -> lines.stream().anyMatch(line -> line.contains(words)));
    }

    @Override
    public void close() {
        telephone.close();
        desk.close();
    }
}
