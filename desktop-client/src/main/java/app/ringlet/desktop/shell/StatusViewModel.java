package app.ringlet.desktop.shell;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.ConnectionStatus.Connected;
import app.ringlet.desktop.connection.ConnectionStatus.Connecting;
import app.ringlet.desktop.connection.ConnectionStatus.Reconnecting;
import app.ringlet.desktop.connection.ConnectionStatus.SecondFactorDue;
import app.ringlet.desktop.connection.ConnectionStatus.SignedOut;
import app.ringlet.desktop.salon.LiveSalon;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The truth about the connection, in words. */
public final class StatusViewModel {

    private final LiveSalon salon;
    private final DeskClock clock;
    private final ReadOnlyObjectProperty<ConnectionStatus> status;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.WAITING);

    public StatusViewModel(ReadOnlyObjectProperty<ConnectionStatus> status, LiveSalon salon, DeskClock clock) {
        this.status = status;
        this.salon = salon;
        this.clock = clock;
        status.addListener((o, was, is) -> refresh());
        clock.nowProperty().addListener((o, was, is) -> refresh());
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        refresh();
    }

    private void refresh() {
        Instant now = clock.now();
        time.set(salon.words().time(salon.words().wallTime(now)));
        switch (status.get()) {
            case SignedOut out -> say(Tone.OFF, "Signed out", out.reason().orElse("Signed out"));
            case SecondFactorDue due -> say(Tone.OFF, "Not yet in", "A second factor has to be set up first");
            case Connecting connecting -> say(Tone.WAITING, "Connecting", "Connecting to the server…");
            case Connected connected -> say(Tone.GOOD, "Live", "Connected, all changes saved");
            case Reconnecting again ->
                say(
                        again.offline() ? Tone.BAD : Tone.WAITING,
                        again.offline() ? "Offline" : "Reconnecting",
                        words(again, now));
        }
    }

    private String words(Reconnecting again, Instant now) {
        long seconds = (Duration.between(now, again.nextTry()).toMillis() + 999) / 1000;
        String next = seconds <= 0 ? "trying to connect…" : "next try in " + seconds + " s";
        if (!again.offline()) {
            return "Connection lost, " + next;
        }
        return again.lastKnown()
                .map(at -> "Offline, showing the day as last known at "
                        + salon.words().time(salon.words().wallTime(at)) + "; " + next)
                .orElse("Offline; " + next);
    }

    private void say(Tone newTone, String newWord, String newSentence) {
        tone.set(newTone);
        word.set(newWord);
        sentence.set(newSentence);
    }

    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** One word for the pill in the top bar. */
    public ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /** The salon's time of day. */
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tone> toneProperty() {
        return tone.getReadOnlyProperty();
    }

    /** The look of a state; each also has its own words. */
    public enum Tone {
        GOOD,
        WAITING,
        BAD,
        OFF
    }
}
