package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.desktop.softphone.audio.LevelMeter;
import app.ringlet.desktop.softphone.audio.TestCall;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which microphone, which loudspeaker, where it rings, and whether one is heard. */
public final class SoundViewModel {

    private static final Duration METER = Duration.ofMillis(80);
    private static final Logger log = LoggerFactory.getLogger(SoundViewModel.class);

    private final PhoneAudio audio;
    private final BackgroundWork work;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper test = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final DoubleProperty level = new SimpleDoubleProperty(LevelMeter.SILENT);
    private final DoubleProperty peak = new SimpleDoubleProperty(LevelMeter.SILENT);

    public SoundViewModel(PhoneAudio audio, BackgroundWork work) {
        this.audio = audio;
        this.work = work;
        open.subscribe(now -> {
            if (now) {
                test.set("");
                audio.load();
                audio.look();
            }
        });
    }

    /** @param id empty for the system's usual one */
    public void chooseMicrophone(String id) {
        AudioChoice c = audio.choiceProperty().get();
        audio.choose(new AudioChoice(id, c.speaker(), c.ringer(), c.silent()));
    }

    /** @param id empty for the system's usual one */
    public void chooseSpeaker(String id) {
        AudioChoice c = audio.choiceProperty().get();
        audio.choose(new AudioChoice(c.microphone(), id, c.ringer(), c.silent()));
    }

    /** @param id empty for the system's usual one */
    public void chooseRinger(String id) {
        AudioChoice c = audio.choiceProperty().get();
        audio.choose(new AudioChoice(c.microphone(), c.speaker(), id, c.silent()));
    }

    public void setSilent(boolean silent) {
        AudioChoice c = audio.choiceProperty().get();
        audio.choose(new AudioChoice(c.microphone(), c.speaker(), c.ringer(), silent));
    }

    /** Records three seconds and plays them back. */
    public void testCall() {
        if (testing.get() || audio.devices().isEmpty()) {
            return;
        }
        testing.set(true);
        test.set("Say something…");
        TestCall call =
                new TestCall(audio.devices().get(), audio.choiceProperty().get());
        Cancellable metering = work.every(METER, () -> {
            level.set(call.level().level());
            peak.set(call.level().peak());
        });
        work.run(
                () -> call.run(() -> work.onUi(() -> test.set("This is how you sound…"))),
                result -> over(metering, words(result)),
                failure -> {
                    log.info("The test call failed: {}", failure.getMessage());
                    over(metering, "A device could not be opened. Is another program using it?");
                });
    }

    private void over(Cancellable metering, String words) {
        metering.cancel();
        level.set(LevelMeter.SILENT);
        peak.set(LevelMeter.SILENT);
        testing.set(false);
        test.set(words);
    }

    private static String words(TestCall.Result result) {
        return switch (result) {
            case GOOD -> "Your microphone works.";
            case TOO_QUIET -> "Nothing was heard. Is the microphone muted, or another one?";
            case STUCK -> "The device does not answer. Try another one.";
        };
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** How the test call goes, in a sentence; empty before one. */
    public ReadOnlyStringProperty testProperty() {
        return test.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /** dBFS. */
    public DoubleProperty levelProperty() {
        return level;
    }

    /** dBFS, held. */
    public DoubleProperty peakProperty() {
        return peak;
    }

    public PhoneAudio audio() {
        return audio;
    }
}
