package app.ringlet.desktop.assistant;

import app.ringlet.desktop.assistant.TryItViewModel.State;
import app.ringlet.desktop.calls.GuardMark;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.theme.FollowingScroll;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A chat with the assistant: the caller, who types, at the right, the assistant at the left with what it would have done. */
final class TryItSection extends VBox {

    @FXML
    private Label caller;

    @FXML
    private Button startOver;

    @FXML
    private StackPane talk;

    @FXML
    private VBox choice;

    @FXML
    private HBox who;

    @FXML
    private TextField phone;

    @FXML
    private Button begin;

    @FXML
    private VBox foot;

    @FXML
    private HBox saying;

    @FXML
    private TextField words;

    @FXML
    private Button silence;

    @FXML
    private Button say;

    private final VBox lines = new VBox();

    TryItSection(TryItViewModel model) {
        Fxml.load(this);
        Segments.fill(who, List.of(false, true), known -> known ? "A client" : "A new caller", model.knownProperty());
        Nodes.showWhile(phone, model.knownProperty());
        phone.textProperty().bindBidirectional(model.phoneProperty());
        phone.setOnAction(e -> model.begin());
        begin.setOnAction(e -> model.begin());
        begin.disableProperty().bind(model.asking().busyProperty());
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.setOnAction(e -> model.say());
        say.setOnAction(e -> model.say());
        silence.setOnAction(e -> model.staySilent());
        say.disableProperty().bind(model.asking().busyProperty());
        silence.disableProperty().bind(model.asking().busyProperty());
        startOver.setOnAction(e -> model.startOver());
        foot.getChildren().addFirst(Problems.notice(model.asking().problemProperty()));
        lines.getStyleClass().add("transcript");
        talk.getChildren().add(new FollowingScroll(lines));
        Nodes.fill(lines, model.lines(), this::line);
        showThinking(model);
        model.callerProperty().subscribe(name -> caller.setText(name.isEmpty() ? "Try it" : name + " is calling"));
        model.stateProperty().subscribe(state -> {
            Nodes.show(choice, state == State.NONE);
            Nodes.show(talk, state != State.NONE);
            Nodes.show(saying, state == State.OPEN);
            Nodes.show(startOver, state != State.NONE);
            if (state == State.OPEN) {
                words.requestFocus();
            }
        });
    }

    /** Below the lines, while the assistant has the word. */
    private void showThinking(TryItViewModel model) {
        Label thinking = Nodes.label("The assistant thinks…", "soft", "small", "thinking");
        StackPane.setAlignment(thinking, Pos.BOTTOM_LEFT);
        thinking.setMouseTransparent(true);
        Nodes.showWhile(thinking, model.asking().busyProperty());
        foot.getChildren().add(1, thinking);
    }

    private Node line(TrialLine line) {
        Label text = Nodes.paragraph(
                line.text(),
                "bubble",
                line.speaker() == TrialLine.Speaker.NOTE
                        ? "system"
                        : line.speaker().name().toLowerCase(Locale.ROOT));
        VBox box = new VBox(4, text);
        box.setFillWidth(false);
        box.setAlignment(
                switch (line.speaker()) {
                    case CALLER -> Pos.CENTER_RIGHT;
                    case ASSISTANT -> Pos.CENTER_LEFT;
                    case NOTE -> Pos.CENTER;
                });
        text.maxWidthProperty().bind(box.widthProperty().multiply(0.72));
        line.blocked().forEach(blocked -> {
            GuardMark mark = new GuardMark(blocked);
            mark.maxWidthProperty().bind(box.widthProperty().multiply(0.72));
            box.getChildren().add(mark);
        });
        if (line.speaker() == TrialLine.Speaker.ASSISTANT) {
            FlowPane chips = new FlowPane(6, 4);
            line.wouldDo().forEach(act -> chips.getChildren().add(Nodes.label(act, "chip", "ai")));
            chips.getChildren().add(Nodes.label(line.took(), "soft", "tiny"));
            chips.getStyleClass().add("chips");
            chips.prefWrapLengthProperty().bind(box.widthProperty().multiply(0.72));
            box.getChildren().add(chips);
        }
        return box;
    }
}
