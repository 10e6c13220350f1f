package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.Telephone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call in the hand of one of the two who speak. Every await throws {@link CarrierTimeout}, with the transcript in its
 * message, if it takes longer than {@link #PATIENCE} or the time given. Safe for use by many threads.
 */
public final class PhoneCall {
    public static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double USUAL_CONFIDENCE = 0.92;

    enum End {
        CALLER,
        CALLED
    }

    private final Network network;
    private final CallLeg leg;
    private final End end;

    PhoneCall(Network network, CallLeg leg, End end) {
        this.network = network;
        this.leg = leg;
        this.end = end;
    }

    public String sid() {
        return leg.sid;
    }

    /** The number of the other side, as it is shown here. */
    public String otherNumber() {
        return incoming() ? leg.from : leg.to;
    }

    public boolean incoming() {
        return end == End.CALLED;
    }

    /** Whether a salon rings this telephone on behalf of a caller. */
    public boolean rungByADial() {
        return incoming() && leg.parent != null;
    }

    public CallStatus status() {
        return leg.status();
    }

    public boolean ended() {
        return status().ended();
    }

    /** In words for people; null until the call has ended. */
    public @Nullable String endReason() {
        return leg.endReason();
    }

    public @Nullable Instant answeredAt() {
        return leg.answeredAt();
    }

    public @Nullable Instant endedAt() {
        return leg.endedAt();
    }

    /** Whether everything has been played and the other side waits for this one to speak. */
    public boolean listening() {
        return leg.callersTurn();
    }

    public boolean bridged() {
        return leg.bridgedTo() != null;
    }

    public PhoneCall answer() {
        if (!leg.moveTo(CallStatus.IN_PROGRESS)) {
            throw new IllegalStateException("There is nothing to answer: the call is " + status().wire());
        }
        return this;
    }

    /** Gives this end of the call to a telephone of another make. */
    public void pickUp(Telephone telephone) {
        network.audio.of(leg).pickUp(telephone);
    }

    /** Called at each change of status from now on, in order, under the carrier's lock: it must not block. */
    public void onStatus(Consumer<CallStatus> listener) {
        leg.onStatus(listener);
    }

    /** Holds it to mouth and ear, so that it has sound from now on; whoever held it before hears no more. */
    public Handset handset() {
        return new Handset(this, network.audio.of(leg));
    }

    /** Presses red while it rings. */
    public void decline() {
        leg.end(CallStatus.BUSY, "Declined");
    }

    /** Waits until the carrier has played everything and listens (Gather, Record or another person), or the call has ended. */
    public PhoneCall awaitListening() {
        return awaitListening(PATIENCE);
    }

    public PhoneCall awaitListening(Duration atMost) {
        return await("did not listen", () -> leg.callersTurn() || ended(), atMost);
    }

    /** Waits until these words were heard on this telephone. */
    public PhoneCall awaitHeard(String words) {
        return awaitHeard(words, PATIENCE);
    }

    public PhoneCall awaitHeard(String words, Duration atMost) {
        return await(
                "did not say \"" + words + "\"", () -> heard().stream().anyMatch(line -> line.contains(words)), atMost);
    }

    public PhoneCall awaitEnded() {
        return await("did not end", this::ended, PATIENCE);
    }

    public PhoneCall awaitAnswered() {
        return await("was not answered", () -> leg.answeredAt() != null || ended(), PATIENCE);
    }

    /** Says one line; lost, as on a telephone, if nobody listens. */
    public PhoneCall say(String text) {
        return say(text, USUAL_CONFIDENCE);
    }

    /** @param confidence what the carrier's recogniser makes of it, 0 to 1 */
    public PhoneCall say(String text, double confidence) {
        leg.speak(text, confidence);
        return this;
    }

    public PhoneCall press(String keys) {
        leg.press(keys);
        return this;
    }

    /** Lets the time run out in which one should have spoken, without waiting for it. */
    public PhoneCall staySilent() {
        leg.staySilent();
        return this;
    }

    public void hangUp() {
        CallStatus last =
                leg.answeredAt() != null ? CallStatus.COMPLETED : incoming() ? CallStatus.BUSY : CallStatus.CANCELED;
        leg.end(last, "You hung up");
    }

    /** Everything on this line, in order. */
    public List<Utterance> transcript() {
        return leg.transcript.all();
    }

    /** What this side heard, without its own words. */
    public List<String> heard() {
        return transcript().stream()
                .filter(line -> line.by() != Utterance.Voice.SELF && line.by() != Utterance.Voice.SOUND)
                .map(Utterance::text)
                .toList();
    }

    /** The last that was heard; empty if nothing was. */
    public String lastHeard() {
        return heard().isEmpty() ? "" : heard().getLast();
    }

    private PhoneCall await(String otherwise, BooleanSupplier condition, Duration atMost) {
        if (!network.monitor.await(condition, atMost)) {
            String said = transcript().stream().map(Utterance::toString).collect(Collectors.joining("\n  "));
            throw new CarrierTimeout("The call " + leg.sid + " (" + status().wire() + ") " + otherwise + " within "
                    + atMost + ". So far:\n  " + said + "\nWarnings: " + network.warnings());
        }
        return this;
    }
}
