package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.audio.AudioDevices.Device;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Whether the telephone would work now, in a few words for the status bar. */
public final class PhoneStatusViewModel {

    private final SoftphoneConnection line;
    private final PhoneAudio audio;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();

    public PhoneStatusViewModel(SoftphoneConnection line, PhoneAudio audio) {
        this.line = line;
        this.audio = audio;
        line.stateProperty().subscribe(state -> refresh());
        audio.pluggedProperty().subscribe(plugged -> refresh());
        audio.choiceProperty().subscribe(choice -> refresh());
    }

    private void refresh() {
        LineState state = line.stateProperty().get();
        boolean noMicrophone =
                audio.pluggedProperty().get().known() && audio.microphone().isEmpty();
        words.set(
                switch (state) {
                    case LineState.Off off -> "Phone off";
                    case LineState.Connecting connecting -> "Phone connecting…";
                    case LineState.Reconnecting again -> "Phone reconnecting…";
                    case LineState.Elsewhere elsewhere -> "Phone is on in another window";
                    case LineState.Ready ready ->
                        noMicrophone
                                ? "Phone ready, no microphone"
                                : "Phone ready"
                                        + audio.microphone()
                                                .map(Device::name)
                                                .map(name -> ": " + name)
                                                .orElse("");
                });
        wrong.set(!(state instanceof LineState.Ready) || noMicrophone);
    }

    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Whether something is missing for a call. */
    public ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }
}
