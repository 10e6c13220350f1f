package app.ringlet.desktop.assistant;

import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.assistant.Tone;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The owner's controls, in two columns, with what is not saved said at the bottom. */
final class SettingsSection extends StackPane {

    @FXML
    private VBox content;

    @FXML
    private Label readOnly;

    @FXML
    private HBox columns;

    @FXML
    private VBox nameBox;

    @FXML
    private TextField name;

    @FXML
    private HBox tones;

    @FXML
    private VBox languagesBox;

    @FXML
    private VBox languages;

    @FXML
    private StackPane voiceBox;

    @FXML
    private VBox pronunciationsBox;

    @FXML
    private VBox pronunciations;

    @FXML
    private Button addWord;

    @FXML
    private VBox actsBox;

    @FXML
    private VBox acts;

    @FXML
    private VBox handOverBox;

    @FXML
    private VBox handOver;

    @FXML
    private HBox misunderstandings;

    @FXML
    private VBox providersBox;

    @FXML
    private VBox providers;

    @FXML
    private VBox budgetBox;

    @FXML
    private TextField budget;

    @FXML
    private HBox elsewhere;

    @FXML
    private HBox foot;

    @FXML
    private Label state;

    @FXML
    private Button discard;

    @FXML
    private Button save;

    SettingsSection(SettingsViewModel model, ObservableValue<Boolean> maySet) {
        Fxml.load(this);
        SettingsForm form = model.form();
        name.textProperty().bindBidirectional(form.nameProperty());
        Segments.fill(tones, List.of(Tone.values()), AssistantWords::tone, form.toneProperty());
        Segments.fill(
                misunderstandings,
                List.of(1, 2, 3, 4, 5),
                String::valueOf,
                form.handOver().misunderstandingsProperty().asObject());
        budget.textProperty().bindBidirectional(form.budgetProperty());
        SettingsParts parts = new SettingsParts(form);
        parts.languages(languages);
        parts.acts(acts);
        parts.handOver(handOver);
        parts.providers(providers);
        Nodes.fill(pronunciations, form.pronunciations(), parts::pronunciation);
        addWord.setOnAction(e -> form.addPronunciation());
        voiceBox.getChildren().setAll(new VoiceCard(model).build());
        showProblems(model.saving());
        showState(model, maySet);
        getChildren().setAll(new LoadingPane(model.loading(), content, model::load));
    }

    private void showProblems(Asking saving) {
        nameBox.getChildren().add(Problems.ofField(saving, "name"));
        languagesBox.getChildren().addAll(Problems.ofField(saving, "languages"), Problems.ofField(saving, "greetings"));
        pronunciationsBox.getChildren().add(Problems.ofField(saving, "pronunciations"));
        actsBox.getChildren().add(Problems.ofField(saving, "acts"));
        handOverBox.getChildren().add(Problems.ofField(saving, "handOver"));
        providersBox.getChildren().add(Problems.ofField(saving, "providers"));
        budgetBox.getChildren().add(Problems.ofField(saving, "monthlyTokens"));
        content.getChildren().add(content.getChildren().indexOf(foot), Problems.notice(saving.problemProperty()));
    }

    private void showState(SettingsViewModel model, ObservableValue<Boolean> maySet) {
        Nodes.watch(this, maySet, may -> {
            Nodes.show(readOnly, !may);
            Nodes.show(foot, may);
            columns.setDisable(!may);
        });
        Nodes.showWhile(elsewhere, model.changedElsewhereProperty());
        state.textProperty()
                .bind(Bindings.when(model.saving().busyProperty())
                        .then("Saving…")
                        .otherwise(Bindings.when(model.unsavedProperty())
                                .then("Changes that are not saved")
                                .otherwise(Bindings.when(model.justSavedProperty())
                                        .then("Saved; the next call hears it")
                                        .otherwise("All changes saved"))));
        Nodes.watch(state, model.unsavedProperty(), unsaved -> Nodes.pseudo(state, "unsaved", unsaved));
        var still = model.unsavedProperty().not().or(model.saving().busyProperty());
        save.disableProperty().bind(still);
        discard.disableProperty().bind(still);
        Nodes.watch(discard, model.changedElsewhereProperty(), lost -> {
            discard.setText(lost ? "Show theirs" : "Discard");
            save.setText(lost ? "Save mine" : "Save");
        });
        save.setOnAction(e -> model.save());
        discard.setOnAction(e -> model.discard());
    }
}
