package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.calls.CallHands;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.softphone.SoftphoneConnection.InCall;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The call at this desk: listened to, talked in, held. One at a time; others wait in the panel of live calls. */
public final class SoftphoneViewModel implements CallHands {

    /** So long one can read how a call ended. */
    static final Duration ENDED_SHOWN = Duration.ofSeconds(6);

    private final LiveSalon salon;
    private final PhoneActs acts;
    private final SoftphoneConnection line;
    private final PhoneAudio audio;
    private final BackgroundWork work;
    private final DeskClock clock;
    private final ReadOnlyObjectWrapper<PhonePicture> picture = new ReadOnlyObjectWrapper<>(PhonePicture.NOTHING);
    private final ReadOnlyStringWrapper timer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty keypadOpen = new SimpleBooleanProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private @Nullable UUID asked;
    private @Nullable UUID consulting;
    private boolean joinedByAll;
    private boolean mutedHere;
    private @Nullable UUID hungUp;
    private @Nullable UUID shown;
    private String endedWords = "";

    public SoftphoneViewModel(
            LiveSalon salon,
            PhoneActs acts,
            SoftphoneConnection line,
            PhoneAudio audio,
            BackgroundWork work,
            DeskClock clock) {
        this.salon = salon;
        this.acts = acts;
        this.line = line;
        this.audio = audio;
        this.work = work;
        this.clock = clock;
        line.onEnded(this::ended);
        line.inCallProperty().subscribe(this::sound);
        line.stateProperty().subscribe(state -> refresh());
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        clock.nowProperty().addListener((o, was, is) -> refresh());
    }

    private void sound(@Nullable InCall call) {
        if (call == null) {
            audio.end();
        } else {
            asked = null;
            mutedHere = call.muted();
            audio.mute(mutedHere);
            audio.begin(line.voice()::say, line.voice()::play);
        }
        refresh();
    }

    private void ended(SoftphoneConnection.Ended end) {
        boolean byMe = end.callId().equals(hungUp);
        String words = byMe ? "You ended the call." : PhoneWords.ended(end.reason());
        if (end.reason() == Reason.LOST) {
            problem.set(words);
        }
        over(end.callId(), words);
    }

    private void over(UUID call, String words) {
        asked = null;
        consulting = null;
        joinedByAll = false;
        keypadOpen.set(false);
        endedWords = words;
        if (!words.isEmpty()) {
            work.later(ENDED_SHOWN, () -> {
                if (endedWords.equals(words)) {
                    endedWords = "";
                    refresh();
                }
            });
        }
        refresh();
    }

    /** The call that this desk has to do with now. */
    private Optional<UUID> mine() {
        InCall call = line.inCallProperty().get();
        if (call != null) {
            return Optional.of(call.callId());
        }
        if (asked != null) {
            return Optional.of(asked);
        }
        UUID me = me();
        return salon.calls().stream()
                .filter(c -> c.state() != CallState.ENDED
                        && c.takenBy() != null
                        && c.takenBy().userId().equals(me))
                .map(CallView::id)
                .findFirst();
    }

    private @Nullable UUID me() {
        return salon.me().map(me -> me.user().id()).orElse(null);
    }

    private void refresh() {
        UUID mine = mine().orElse(null);
        CallView call = mine == null ? null : salon.call(mine).orElse(null);
        if (call != null && call.state() == CallState.ENDED && mine.equals(asked)) {
            asked = null;
            over(mine, PhoneWords.ended(Reason.CALL_ENDED));
            return;
        }
        if (mine != null && !mine.equals(shown)) {
            shown = mine;
            note.set(call == null || call.note() == null ? "" : call.note());
            endedWords = "";
        }
        PhonePicture.Phase phase = phase(mine, call);
        CallView seen = call != null || shown == null ? call : salon.call(shown).orElse(null);
        picture.set(PhonePicture.of(phase, seen, mutedHere, endedWords, salon.words()));
        timer.set(call == null ? "" : PhoneWords.since(call, clock.now()));
    }

    private PhonePicture.Phase phase(@Nullable UUID mine, @Nullable CallView call) {
        if (mine == null) {
            return endedWords.isEmpty() ? PhonePicture.Phase.NONE : PhonePicture.Phase.ENDED;
        }
        InCall inCall = line.inCallProperty().get();
        if (line.stateProperty().get() instanceof LineState.Reconnecting) {
            return PhonePicture.Phase.RECONNECTING;
        }
        if (call != null && call.state() == CallState.RINGING && asked == null) {
            return PhonePicture.Phase.DIALLING;
        }
        if (inCall == null) {
            return PhonePicture.Phase.CONNECTING;
        }
        if (inCall.role() == Role.LISTEN) {
            return PhonePicture.Phase.LISTENING;
        }
        if (mine.equals(consulting)) {
            return joinedByAll ? PhonePicture.Phase.THREE : PhonePicture.Phase.CONSULTING;
        }
        return call != null && call.state() == CallState.ON_HOLD
                ? PhonePicture.Phase.ON_HOLD
                : PhonePicture.Phase.TALKING;
    }

    /** Talks with the caller from now on: answers, takes over, goes over from listening. */
    @Override
    public void takeOver(UUID call) {
        connect(call, () -> acts.takeOver(call));
    }

    /** From listening to talking. */
    public void takeOverHere() {
        mine().ifPresent(this::takeOver);
    }

    @Override
    public void listen(UUID call) {
        connect(call, () -> acts.listen(call));
    }

    /** Calls someone. @param done told once it rings there */
    void dial(String to, Runnable done) {
        ask(() -> acts.dial(to), call -> {
            asked = line.inCallProperty().get() == null ? call.id() : null;
            done.run();
        });
    }

    private void connect(UUID call, Callable<CallView> act) {
        if (busy.get()) {
            return;
        }
        asked = call;
        refresh();
        ask(act, done -> {});
    }

    private interface Then {
        void with(CallView call);
    }

    private void ask(Callable<CallView> act, Then then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        work.run(
                act,
                call -> {
                    busy.set(false);
                    then.with(call);
                    salon.put(call);
                },
                failure -> {
                    busy.set(false);
                    asked = null;
                    hungUp = null;
                    problem.set(ServerFailure.inWords(failure));
                    refresh();
                });
    }

    private void act(BiFunction<PhoneActs, UUID, CallView> act) {
        mine().ifPresent(call -> ask(() -> act.apply(acts, call), done -> {}));
    }

    public void handBack() {
        act(PhoneActs::handBack);
    }

    /** Holds, or goes on: after a hold, and from the colleague back to the caller. */
    public void toggleHold() {
        switch (picture.get().phase()) {
            case TALKING -> act(PhoneActs::hold);
            case ON_HOLD -> act(PhoneActs::resume);
            case CONSULTING, THREE -> mine().ifPresent(call -> ask(() -> acts.resume(call), done -> consulting = null));
            default -> {
                // Nothing to hold.
            }
        }
    }

    /** @param done told once the server has agreed */
    void transfer(TransferRequest request, Runnable done) {
        mine().ifPresent(call -> ask(() -> acts.transfer(call, request), answer -> {
            switch (request.mode()) {
                case ATTENDED, JOIN -> {
                    consulting = call;
                    joinedByAll = request.mode() == TransferRequest.Mode.JOIN;
                }
                case BLIND, COMPLETE -> consulting = null;
            }
            done.run();
        }));
    }

    public void toggleMute() {
        InCall call = line.inCallProperty().get();
        if (call != null && call.role() == Role.TALK) {
            mutedHere = !mutedHere;
            audio.mute(mutedHere);
            line.send(new DeskCommand.Mute(call.callId(), mutedHere));
            refresh();
        }
    }

    /** Ends the call, or only stops listening. */
    public void hangUp() {
        InCall call = line.inCallProperty().get();
        if (call != null && call.role() == Role.LISTEN) {
            line.send(new DeskCommand.Leave(call.callId()));
            return;
        }
        hungUp = mine().orElse(null);
        act(PhoneActs::hangUp);
    }

    /** Sends a tone. @param digit one of 0-9, *, # */
    public void press(String digit) {
        InCall call = line.inCallProperty().get();
        if (call != null && call.role() == Role.TALK) {
            line.send(new DeskCommand.Dtmf(call.callId(), digit));
        }
    }

    /** Keeps what was written down, also a moment after the call. */
    public void keepNote() {
        UUID call = mine().orElse(shown);
        String text = note.get();
        if (call != null) {
            ask(() -> acts.note(call, text), done -> {});
        }
    }

    public ReadOnlyObjectProperty<PhonePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** How long the call has been as it is. */
    public ReadOnlyStringProperty timerProperty() {
        return timer.getReadOnlyProperty();
    }

    /** Why the last thing asked for did not happen; empty if it did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the server has not answered yet. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public BooleanProperty keypadOpenProperty() {
        return keypadOpen;
    }

    /** What is written down about the call; see {@link #keepNote}. */
    public StringProperty noteProperty() {
        return note;
    }

    public ReadOnlyObjectProperty<LineQuality> qualityProperty() {
        return line.qualityProperty();
    }

    public PhoneAudio audio() {
        return audio;
    }
}
