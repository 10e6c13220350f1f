package app.ringlet.desktop.calls;

import app.ringlet.desktop.calls.CallDetailViewModel.Picture;
import app.ringlet.desktop.form.Choices;
import app.ringlet.desktop.form.Choices.Choice;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.recording.RecordingView;
import app.ringlet.desktop.recording.RecordingViewModel;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.CallReason;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
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
    private StackPane recording;

    @FXML
    private Label noRecording;

    @FXML
    private ComboBox<Choice<CallReason>> reason;

    @FXML
    private TextArea note;

    @FXML
    private Button keepNote;

    @FXML
    private HBox noteRow;

    @FXML
    private VBox problems;

    @FXML
    private Label transcriptNote;

    @FXML
    private StackPane said;

    private final RecordingView player;

    CallDetailView(CallDetailViewModel model, RecordingViewModel playing) {
        Fxml.load(this);
        player = new RecordingView(playing);
        recording.getChildren().setAll(player);
        Choices.fill(
                reason,
                Choices.orNone("Not known", List.of(CallReason.values()), CallWords::reason),
                model.pictureProperty().map(Picture::reason),
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
            player.show(null, 0);
            return;
        }
        who.setText(picture.who());
        whoElse.setText(picture.whoElse());
        when.setText(picture.length().isEmpty() ? picture.when() : picture.when() + " · " + picture.length());
        outcome.setText(picture.outcome());
        outcome.getStyleClass().setAll("label", "chip", CallChips.of(picture.tone(), picture.result()));
        Recorded recorded = picture.recording();
        Nodes.show(recording, recorded.playable());
        Nodes.show(noRecording, !recorded.playable() && !recorded.words().isEmpty());
        noRecording.setText(recorded.words());
        player.show(recorded.playable() ? picture.id() : null, recorded.seconds());
    }

    void togglePlayer() {
        player.toggle();
    }
}
