package app.ringlet.desktop.calls;

import app.ringlet.desktop.calls.CallDetailViewModel.Picture;
import app.ringlet.desktop.form.Choices;
import app.ringlet.desktop.form.Choices.Choice;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.recording.PlayerView;
import app.ringlet.desktop.recording.PlayerViewModel;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.RecordingKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One call: who and when, its recording, what for, the note, and what was said. */
final class CallDetailView extends VBox {

    @FXML
    private Label who;

    @FXML
    private Label whoElse;

    @FXML
    private Label when;

    @FXML
    private Label outcome;

    @FXML
    private VBox recordings;

    @FXML
    private ComboBox<Choice<CallReason>> reason;

    @FXML
    private TextArea note;

    @FXML
    private Button keepNote;

    @FXML
    private VBox problems;

    @FXML
    private Label transcriptNote;

    @FXML
    private StackPane said;

    private final ObjectProperty<@Nullable CallReason> shownReason = new SimpleObjectProperty<>();
    private final PlayerViewModel playing;
    private final Map<RecordingKind, PlayerView> players = new EnumMap<>(RecordingKind.class);

    CallDetailView(CallDetailViewModel model, PlayerViewModel playing) {
        Fxml.load(this);
        this.playing = playing;
        Choices.fill(
                reason,
                Choices.orNone("Not known", List.of(CallReason.values()), CallWords::reason),
                shownReason,
                value -> {
                    if (value != null) {
                        model.setReason(value);
                    }
                });
        note.textProperty().bindBidirectional(model.noteProperty());
        keepNote.setOnAction(e -> model.keepNote());
        keepNote.disableProperty()
                .bind(model.noteChangedProperty().not().or(model.asking().busyProperty()));
        problems.getChildren().setAll(Problems.notice(model.asking().problemProperty()));
        transcriptNote.textProperty().bind(model.transcriptNoteProperty());
        Nodes.showWhile(transcriptNote, model.transcriptNoteProperty().isNotEmpty());
        said.getChildren().setAll(new TranscriptView(model.said()));
        model.pictureProperty().subscribe(this::show);
    }

    private void show(@Nullable Picture picture) {
        setVisible(picture != null);
        if (picture == null) {
            return;
        }
        who.setText(picture.who());
        whoElse.setText(picture.whoElse());
        when.setText(picture.length().isEmpty() ? picture.when() : picture.when() + " · " + picture.length());
        outcome.setText(picture.outcome());
        outcome.getStyleClass().setAll("label", "chip", CallChips.of(picture.tone(), picture.result()));
        shownReason.set(picture.reason());
        recordings.getChildren().clear();
        picture.recordings().forEach(recorded -> recordings.getChildren().add(recording(recorded)));
        Nodes.show(recordings, !picture.recordings().isEmpty());
    }

    private Node recording(Recorded recorded) {
        Label words = Nodes.paragraph(recorded.words(), "small", "soft");
        Nodes.show(words, !recorded.words().isEmpty());
        if (!recorded.playable()) {
            words.getStyleClass().setAll("label", "small", "calm");
            words.setMaxWidth(Double.MAX_VALUE);
            return words;
        }
        PlayerView view = players.computeIfAbsent(recorded.track().kind(), kind -> new PlayerView(playing));
        view.show(recorded.track(), recorded.seconds());
        return new VBox(2, view, words);
    }

    void togglePlayer() {
        players.values().stream()
                .filter(view -> recordings.isVisible() && view.getScene() != null)
                .findFirst()
                .ifPresent(PlayerView::toggle);
    }
}
