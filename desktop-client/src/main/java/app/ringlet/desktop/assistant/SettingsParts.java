package app.ringlet.desktop.assistant;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.Provider;
import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of the settings that are lists. */
final class SettingsParts {

    private static final double INDENT = 24;

    private final SettingsForm form;

    SettingsParts(SettingsForm form) {
        this.form = form;
    }

    void languages(VBox box) {
        SettingsForm.LANGUAGES.forEach(language -> box.getChildren().add(language(language)));
    }

    private VBox language(String language) {
        CheckBox speaks = new CheckBox(AssistantWords.language(language));
        speaks.setOnAction(e -> {
            form.speak(language, speaks.isSelected());
            speaks.setSelected(form.speaks(language));
        });
        Label own = Nodes.label("The salon's own", "chip", "accent");
        Button first = new Button("Make it the salon's own");
        first.getStyleClass().addAll("flat", "small");
        first.setOnAction(e -> form.first(language));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, speaks, gap, own, first);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(32);
        TextField greeting = new TextField();
        greeting.setPromptText("The usual greeting");
        greeting.setAccessibleText("Greeting in " + AssistantWords.language(language));
        greeting.textProperty().addListener((o, was, is) -> form.greetings().put(language, is));
        form.greetings().addListener((MapChangeListener<String, String>) change -> {
            String words = form.greetings().getOrDefault(language, "");
            if (!words.equals(greeting.getText())) {
                greeting.setText(words);
            }
        });
        InvalidationListener show = changed -> {
            boolean spoken = form.speaks(language);
            boolean isFirst =
                    spoken && SettingsForm.base(form.languages().getFirst()).equals(language);
            speaks.setSelected(spoken);
            Nodes.show(greeting, spoken);
            Nodes.show(own, isFirst);
            Nodes.show(first, spoken && !isFirst);
        };
        form.languages().addListener(show);
        show.invalidated(form.languages());
        return new VBox(4, head, greeting);
    }

    void acts(VBox box) {
        for (AllowedAct act : AllowedAct.values()) {
            ToggleSwitch may = new ToggleSwitch(AssistantWords.act(act));
            may.selectedProperty().addListener((o, was, is) -> form.allow(act, is));
            HBox row = switchRow(may);
            InvalidationListener show = changed -> {
                may.setSelected(form.acts().contains(act));
                may.setDisable(SettingsForm.needs(act)
                        .filter(needed -> !form.acts().contains(needed))
                        .isPresent());
            };
            form.acts().addListener(show);
            show.invalidated(form.acts());
            SettingsForm.needs(act).ifPresent(needed -> row.setPadding(new Insets(0, 0, 0, INDENT)));
            box.getChildren().add(row);
        }
    }

    void handOver(VBox box) {
        ToggleSwitch complaint = new ToggleSwitch("As soon as a caller complains");
        complaint.selectedProperty().bindBidirectional(form.handOver().onComplaintProperty());
        ToggleSwitch emergency = new ToggleSwitch("As soon as a caller speaks of an emergency");
        emergency.selectedProperty().bindBidirectional(form.handOver().onEmergencyProperty());
        box.getChildren().addAll(switchRow(complaint), switchRow(emergency));
    }

    private static HBox switchRow(ToggleSwitch may) {
        may.setMaxWidth(Double.MAX_VALUE);
        may.setLabelPosition(HorizontalDirection.RIGHT);
        HBox.setHgrow(may, Priority.ALWAYS);
        HBox row = new HBox(may);
        row.setMinHeight(28);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    void providers(VBox box) {
        InvalidationListener show = changed -> box.getChildren().setAll(providerRows());
        form.providers().addListener(show);
        show.invalidated(form.providers());
    }

    /** Those that are asked in their order, then the others. */
    private List<Node> providerRows() {
        List<Node> rows = new ArrayList<>();
        form.providers().forEach(provider -> rows.add(provider(provider)));
        for (Provider provider : Provider.values()) {
            if (!form.providers().contains(provider)) {
                rows.add(provider(provider));
            }
        }
        return rows;
    }

    private HBox provider(Provider provider) {
        int at = form.providers().indexOf(provider);
        CheckBox asked = new CheckBox(AssistantWords.provider(provider));
        asked.setSelected(at >= 0);
        asked.setMinWidth(Region.USE_PREF_SIZE);
        asked.setOnAction(e -> {
            form.ask(provider, asked.isSelected());
            asked.setSelected(form.providers().contains(provider));
        });
        Label note = Nodes.label(AssistantWords.providerNote(provider), "soft", "small");
        note.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, asked, note, gap);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(32);
        if (at > 0) {
            row.getChildren()
                    .add(Nodes.iconButton(
                            "fth-arrow-up",
                            "Ask " + AssistantWords.provider(provider) + " earlier",
                            () -> form.askEarlier(provider)));
        }
        return row;
    }

    HBox pronunciation(SettingsForm.Said said) {
        TextField word = new TextField();
        word.setPromptText("Word");
        word.textProperty().bindBidirectional(said.word());
        TextField sayAs = new TextField();
        sayAs.setPromptText("Said as");
        sayAs.textProperty().bindBidirectional(said.sayAs());
        HBox.setHgrow(word, Priority.ALWAYS);
        HBox.setHgrow(sayAs, Priority.ALWAYS);
        HBox row = new HBox(
                8,
                word,
                sayAs,
                Nodes.iconButton(
                        "fth-x", "Remove this word", () -> form.pronunciations().remove(said)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
