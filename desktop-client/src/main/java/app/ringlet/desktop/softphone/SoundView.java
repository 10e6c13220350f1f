package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.audio.AudioDevices.Device;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The choice of devices, and a test call. */
public final class SoundView extends VBox {

    private static final StringConverter<Device> NAMES = new StringConverter<>() {
        @Override
        public String toString(Device device) {
            return device == null ? "" : device.name();
        }

        @Override
        public Device fromString(String name) {
            throw new UnsupportedOperationException("a device is chosen, not typed");
        }
    };

    @FXML
    private ComboBox<Device> microphone;

    @FXML
    private ComboBox<Device> speaker;

    @FXML
    private ComboBox<Device> ringer;

    @FXML
    private CheckBox silent;

    @FXML
    private StackPane meter;

    @FXML
    private Button test;

    @FXML
    private Label result;

    @FXML
    private Label trouble;

    private boolean showing;

    public SoundView(SoundViewModel model) {
        Fxml.load(this);
        meter.getChildren().add(new LevelBar(model.levelProperty(), model.peakProperty()));
        result.textProperty().bind(model.testProperty());
        Nodes.showWhile(result, model.testProperty().isNotEmpty());
        trouble.textProperty().bind(model.audio().troubleProperty());
        Nodes.showWhile(trouble, model.audio().troubleProperty().isNotEmpty());
        test.setOnAction(e -> model.testCall());
        test.disableProperty().bind(model.testingProperty());
        silent.setOnAction(e -> model.setSilent(silent.isSelected()));
        choosing(microphone, model::chooseMicrophone);
        choosing(speaker, model::chooseSpeaker);
        choosing(ringer, model::chooseRinger);
        model.audio().pluggedProperty().subscribe(plugged -> show(model));
        model.audio().choiceProperty().subscribe(choice -> show(model));
    }

    private void choosing(ComboBox<Device> box, Consumer<String> chosen) {
        box.setConverter(NAMES);
        box.setOnAction(e -> {
            if (!showing && box.getValue() != null) {
                chosen.accept(box.getValue().id());
            }
        });
    }

    private void show(SoundViewModel model) {
        showing = true;
        var plugged = model.audio().pluggedProperty().get();
        var choice = model.audio().choiceProperty().get();
        show(microphone, plugged.microphones(), choice.microphone());
        show(speaker, plugged.speakers(), choice.speaker());
        show(ringer, plugged.speakers(), choice.ringer());
        silent.setSelected(choice.silent());
        showing = false;
    }

    private static void show(ComboBox<Device> box, List<Device> devices, String chosen) {
        List<Device> all = new ArrayList<>();
        all.add(new Device(
                "",
                devices.isEmpty()
                        ? "None found"
                        : "Usual one: " + devices.getFirst().name()));
        all.addAll(devices);
        box.getItems().setAll(all);
        box.setValue(all.stream().filter(d -> d.id().equals(chosen)).findFirst().orElse(all.getFirst()));
    }
}
