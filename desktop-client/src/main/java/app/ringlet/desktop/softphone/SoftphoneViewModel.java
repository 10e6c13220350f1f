package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.calls.CallHands;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.softphone.CallOnLine.InCall;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
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

    private final LiveSalon salon;
    private final PhoneActs acts;
    private final SoftphoneConnection line;
    private final PhoneAudio audio;
    private final Farewell farewell;
    private final DeskClock clock;
    private final PhoneAsking asking;
    private final OwnVoice voice;
    private final CallOrders orders;
    private final ReadOnlyObjectWrapper<@Nullable UUID> heard = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PhonePicture> picture = new ReadOnlyObjectWrapper<>(PhonePicture.NOTHING);
    private final ReadOnlyStringWrapper timer = new ReadOnlyStringWrapper("");
    private final BooleanProperty keypadOpen = new SimpleBooleanProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private @Nullable UUID asked;
    private @Nullable UUID hungUp;
    private @Nullable UUID shown;

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
        this.farewell = new Farewell(work, this::refresh);
        this.clock = clock;
        this.asking = new PhoneAsking(salon, work);
        this.voice = new OwnVoice(line, audio.call());
        this.orders = new CallOrders(acts, this::mine, picture, this::ask);
        line.onEnded(end -> ended(end.callId(), end.reason()));
        line.inCallProperty().subscribe(this::sound);
        line.stateProperty().subscribe(state -> refresh());
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        clock.nowProperty().addListener((o, was, is) -> refresh());
    }

    private void sound(@Nullable InCall call) {
        if (call != null) {
            asked = null;
        }
        heard.set(call == null ? null : call.callId());
        voice.follow(call);
        refresh();
    }

    private void ended(UUID call, Reason reason) {
        asked = null;
        keypadOpen.set(false);
        if (reason == Reason.LOST) {
            // Stays until the next thing that is done: nobody may overlook it.
            asking.tell(PhoneWords.ended(reason));
        } else {
            farewell.say(call.equals(hungUp) ? "You ended the call." : PhoneWords.ended(reason));
        }
        refresh();
    }

    /** The call that this desk has to do with now. */
    private Optional<UUID> mine() {
        InCall call = line.inCallProperty().get();
        return call != null ? Optional.of(call.callId()) : Optional.ofNullable(asked);
    }

    private void refresh() {
        UUID mine = mine().orElse(null);
        CallView call = mine == null ? null : salon.call(mine).orElse(null);
        if (call != null && call.state() == CallState.ENDED && call.id().equals(asked)) {
            ended(call.id(), Reason.CALL_ENDED);
            return;
        }
        if (mine != null && !mine.equals(shown)) {
            shown = mine;
            note.set(call == null || call.note() == null ? "" : call.note());
            farewell.forget();
        }
        CallView seen = shown == null ? null : salon.call(shown).orElse(null);
        Aside aside = Aside.of(call, salon.myId(), salon.words());
        Phase phase = mine != null
                ? PhonePhase.of(
                        line.stateProperty().get(), line.inCallProperty().get(), call, aside)
                : farewell.words().isEmpty() ? Phase.NONE : Phase.ENDED;
        picture.set(PhonePicture.of(phase, seen, voice.isMuted(), aside, farewell.words(), salon.words()));
        timer.set(call == null ? "" : PhoneWords.since(call, clock.now()));
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

    /** Does nothing where this desk hears the call already. */
    @Override
    public void listen(UUID call) {
        if (!call.equals(heard.get())) {
            connect(call, () -> acts.listen(call));
        }
    }

    private void connect(UUID call, Callable<CallView> act) {
        if (asking.busyProperty().get()) {
            return;
        }
        InCall now = line.inCallProperty().get();
        if (now != null && !now.callId().equals(call)) {
            if (now.role() == Role.TALK) {
                // One voice cannot be in two calls, and a caller must not be left without anyone.
                asking.tell("You are in a call. Hang up, transfer it or give it back to the AI first.");
                return;
            }
            line.send(new DeskCommand.Leave(now.callId()));
        }
        asked = now == null ? call : null;
        refresh();
        ask(act, done -> {});
    }

    /** Calls someone. @param done told once it rings there */
    void dial(String to, Runnable done) {
        ask(() -> acts.dial(to), call -> {
            asked = line.inCallProperty().get() == null ? call.id() : null;
            done.run();
        });
    }

    private void ask(Callable<CallView> act, Consumer<CallView> done) {
        asking.ask(act, done, () -> {
            asked = null;
            hungUp = null;
            refresh();
        });
    }

    public void toggleMute() {
        voice.toggleMute();
        refresh();
    }

    /** Ends the call, or only stops listening. */
    public void hangUp() {
        InCall call = line.inCallProperty().get();
        if (call != null && call.role() == Role.LISTEN) {
            line.send(new DeskCommand.Leave(call.callId()));
            return;
        }
        hungUp = mine().orElse(null);
        mine().ifPresent(mine -> ask(() -> acts.hangUp(mine), done -> {}));
    }

    /** Sends a tone. @param digit one of 0-9, *, # */
    public void press(String digit) {
        voice.press(digit);
    }

    /** Keeps what was written down, also a moment after the call. */
    public void keepNote() {
        UUID call = mine().orElse(shown);
        String text = note.get();
        if (call != null) {
            ask(() -> acts.note(call, text), done -> {});
        }
    }

    /** Holding the call, giving it back, and whoever else is asked about it. */
    public CallOrders orders() {
        return orders;
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable UUID> heardProperty() {
        return heard.getReadOnlyProperty();
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
        return asking.problemProperty();
    }

    /** Whether the server has not answered yet. */
    public ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
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
