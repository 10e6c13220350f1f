package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Verb.InputKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One line between the carrier and one telephone: the carrier's Call. The telephone's side and the driving thread meet here;
 * every field that changes is guarded by the carrier's monitor.
 */
final class CallLeg {
    private static final Set<InputKind> ANY_INPUT = Set.of(InputKind.SPEECH, InputKind.DTMF);

    final String sid;
    final @Nullable CallLeg parent;
    final String from;
    final String to;
    final Direction direction;
    final Instant created;
    final Transcript transcript;
    private final Monitor monitor;
    private final InstantSource clock;

    private CallStatus status = CallStatus.QUEUED;
    private @Nullable Instant answered;
    private @Nullable Instant ended;
    private @Nullable String endReason;
    private Ear ear = Ear.CLOSED;
    private boolean callerAwaited;
    private Set<InputKind> accepts = Set.of();
    private final Deque<Input> inputs = new ArrayDeque<>();
    private @Nullable Script redirection;
    private @Nullable CallLeg bridgedTo;
    private final List<Consumer<CallStatus>> statusListeners = new ArrayList<>();

    CallLeg(
            Monitor monitor,
            InstantSource clock,
            String sid,
            Direction direction,
            String from,
            String to,
            @Nullable CallLeg parent) {
        this.monitor = monitor;
        this.clock = clock;
        this.sid = sid;
        this.direction = direction;
        this.from = from;
        this.to = to;
        this.parent = parent;
        this.created = clock.instant();
        this.transcript = new Transcript(monitor, clock);
    }

    // ---- the carrier's side, called by the one thread that drives the call

    /** Called under the monitor at each change of status, in order. */
    void onStatus(Consumer<CallStatus> listener) {
        monitor.change(() -> statusListeners.add(listener));
    }

    /** A call that has ended stays ended: a later move is ignored. */
    boolean moveTo(CallStatus next) {
        return end(next, null);
    }

    boolean end(CallStatus next, @Nullable String reason) {
        return monitor.change(() -> {
            if (status.ended() || status == next) {
                return false;
            }
            status = next;
            if (next == CallStatus.IN_PROGRESS) {
                answered = clock.instant();
            }
            if (next.ended()) {
                ended = clock.instant();
                endReason = reason;
                ear = Ear.CLOSED;
                bridgedTo = null;
            }
            statusListeners.forEach(listener -> listener.accept(next));
            return true;
        });
    }

    void open(Ear as, Set<InputKind> inputKinds) {
        monitor.change(() -> {
            if (!status.ended()) {
                ear = as;
                accepts = inputKinds;
            }
        });
    }

    void record() {
        open(Ear.RECORDING, ANY_INPUT);
    }

    /** What was said and not yet taken is lost. */
    void closeEar() {
        monitor.change(() -> {
            ear = Ear.CLOSED;
            callerAwaited = false;
            inputs.clear();
        });
    }

    void bridge(@Nullable CallLeg other) {
        monitor.change(() -> {
            bridgedTo = status.ended() ? null : other;
            ear = bridgedTo == null ? Ear.CLOSED : Ear.BRIDGED;
        });
    }

    void pause(Duration length) throws Interruption {
        await(() -> false, length);
    }

    /** Waits for the condition; says whether it came about in time. Throws as soon as the call ends or is redirected. */
    boolean await(BooleanSupplier condition, Duration atMost) throws Interruption {
        monitor.await(() -> interrupted() || condition.getAsBoolean(), atMost);
        Script elsewhere = monitor.change(() -> {
            Script taken = redirection;
            redirection = null;
            return status.ended() ? null : taken;
        });
        if (elsewhere != null) {
            throw new Interruption.Redirected(elsewhere);
        }
        if (status().ended()) {
            throw new Interruption.HungUp();
        }
        return monitor.read(condition::getAsBoolean);
    }

    <T> T await(CompletableFuture<T> answer) throws Interruption {
        answer.whenComplete((value, failure) -> monitor.wake());
        await(answer::isDone, Duration.ofDays(1));
        return answer.join();
    }

    /** Whether it is the caller's turn to speak. */
    void expectCaller(boolean expected) {
        monitor.change(() -> callerAwaited = expected);
    }

    boolean hasInput() {
        return monitor.read(() -> !inputs.isEmpty());
    }

    /** Waits for the caller, whose turn it is until something came or the time is up. */
    @Nullable
    Input nextInput(Duration patience) throws Interruption {
        monitor.change(() -> callerAwaited = true);
        await(() -> !inputs.isEmpty(), patience);
        return monitor.change(() -> {
            // In one step with taking it: in between, it would look as if the caller were still to speak.
            callerAwaited = false;
            return inputs.pollFirst();
        });
    }

    /** Waits for more of what the caller has begun to say. */
    @Nullable
    Input moreInput(Duration patience) throws Interruption {
        await(() -> !inputs.isEmpty(), patience);
        return monitor.change(inputs::pollFirst);
    }

    /** What was said and not yet taken, also after the end. */
    List<Input> drainInputs() {
        return monitor.change(() -> {
            List<Input> rest = List.copyOf(inputs);
            inputs.clear();
            // In one step, as above.
            callerAwaited &= rest.isEmpty();
            return rest;
        });
    }

    private boolean interrupted() {
        return status.ended() || redirection != null;
    }

    // ---- the telephone's side

    void speak(String text, double confidence) {
        monitor.change(() -> {
            requireTalking();
            transcript.add(Utterance.Voice.SELF, text, Duration.ZERO);
            if (bridgedTo != null) {
                bridgedTo.transcript.add(Utterance.Voice.OTHER, text, Duration.ZERO);
            } else if (ear.takesInput() && accepts.contains(InputKind.SPEECH)) {
                inputs.add(new Input.Speech(text, confidence));
            }
        });
    }

    void press(String keys) {
        monitor.change(() -> {
            requireTalking();
            transcript.add(Utterance.Voice.SOUND, "Keys " + keys, Duration.ZERO);
            if (ear.takesInput() && accepts.contains(InputKind.DTMF)) {
                keys.chars().forEach(key -> inputs.add(new Input.Key((char) key)));
            }
        });
    }

    void staySilent() {
        monitor.change(() -> {
            requireTalking();
            if (ear.takesInput()) {
                inputs.add(new Input.Silence());
            }
        });
    }

    private void requireTalking() {
        if (status != CallStatus.IN_PROGRESS) {
            throw new IllegalStateException("The call is " + status.wire() + ", nobody hears anything");
        }
    }

    // ---- anybody

    void redirect(Script script) {
        monitor.change(() -> redirection = script);
    }

    boolean callersTurn() {
        return monitor.read(() -> ear.alwaysListens() || ear.callersTurn() && callerAwaited && inputs.isEmpty());
    }

    CallStatus status() {
        return monitor.read(() -> status);
    }

    @Nullable
    Instant answeredAt() {
        return monitor.read(() -> answered);
    }

    @Nullable
    Instant endedAt() {
        return monitor.read(() -> ended);
    }

    @Nullable
    String endReason() {
        return monitor.read(() -> endReason);
    }

    @Nullable
    CallLeg bridgedTo() {
        return monitor.read(() -> bridgedTo);
    }

    /** From answer to end, in whole seconds, rounded up; 0 if it was never answered. */
    long seconds() {
        return monitor.read(() -> answered == null
                ? 0
                : Math.ceilDiv(
                        Duration.between(answered, ended == null ? clock.instant() : ended)
                                .toMillis(),
                        1000));
    }
}
