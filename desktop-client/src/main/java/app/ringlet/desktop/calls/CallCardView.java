package app.ringlet.desktop.calls;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One call. */
final class CallCardView extends VBox {

    @FXML
    private Label who;

    @FXML
    private Label whoElse;

    @FXML
    private Label timer;

    @FXML
    private HBox state;

    @FXML
    private FontIcon stateIcon;

    @FXML
    private Label stateWord;

    @FXML
    private Label reason;

    @FXML
    private StackPane transcript;

    @FXML
    private Button chip;

    @FXML
    private FontIcon chipIcon;

    @FXML
    private HBox acts;

    @FXML
    private Button listen;

    @FXML
    private Button takeOver;

    private final CallCard card;

    CallCardView(CallCard card, ObservableValue<Number> transcriptHeight, Consumer<SlotChip> pointTo, CallHands hands) {
        this.card = card;
        Fxml.load(this);
        who.textProperty().bind(card.whoProperty());
        whoElse.textProperty().bind(card.whoElseProperty());
        timer.textProperty().bind(card.timerProperty());
        stateWord.textProperty().bind(card.stateWordProperty());
        reason.textProperty().bind(card.reasonProperty());
        Nodes.showWhile(reason, card.reasonProperty().isNotEmpty());
        transcript.getChildren().add(new TranscriptView(card.bubbles(), transcriptHeight));
        Nodes.showWhile(transcript, Bindings.isNotEmpty(card.bubbles()));
        card.toneProperty().subscribe(tone -> dress());
        card.resultProperty().subscribe(result -> dress());
        card.chipProperty().subscribe(this::showChip);
        Nodes.showWhile(takeOver, card.freeProperty().asObject());
        Nodes.showWhile(listen, card.listenableProperty().asObject());
        Nodes.showWhile(
                acts,
                Bindings.or(card.freeProperty(), card.listenableProperty()).asObject());
        Nodes.watch(listen, hands.heardProperty(), heard -> {
            boolean here = card.id().equals(heard);
            listen.setDisable(here);
            listen.setText(here ? "Listening" : "Listen");
        });
        takeOver.setOnAction(e -> hands.takeOver(card.id()));
        listen.setOnAction(e -> hands.listen(card.id()));
        chip.setOnAction(e -> {
            SlotChip slot = card.chipProperty().get();
            if (slot != null) {
                pointTo.accept(slot);
            }
        });
    }

    private void dress() {
        CallWords.Tone tone = card.toneProperty().get();
        CallWords.Result result = card.resultProperty().get();
        Nodes.styleAs(this, tone);
        String look = tone == CallWords.Tone.DONE ? result.name() : tone.name();
        state.getStyleClass().setAll(List.of("state", look.toLowerCase(Locale.ROOT)));
        stateIcon.setIconLiteral(
                switch (tone) {
                    case RINGING -> card.outgoing() ? "fth-phone-outgoing" : "fth-phone-incoming";
                    case AI -> "fth-message-circle";
                    case PERSON -> "fth-user";
                    case WAITING -> "fth-pause";
                    case DONE ->
                        switch (result) {
                            case GOOD -> "fth-check";
                            case NEUTRAL -> "fth-phone";
                            case OPEN -> "fth-mail";
                            case BAD -> "fth-alert-triangle";
                        };
                });
    }

    private void showChip(@Nullable SlotChip slot) {
        Nodes.show(chip, slot != null);
        if (slot != null) {
            chip.setText(slot.text());
            chip.getStyleClass().removeAll("held", "booked");
            chip.getStyleClass().add(slot.held() ? "held" : "booked");
            chipIcon.setIconLiteral(slot.held() ? "fth-clock" : "fth-calendar");
        }
    }
}
