package app.ringlet.desktop.telephone;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.AnsweringMode;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who answers at one time, how long it rings before, and what is said first. */
final class WayView extends VBox {

    private static final List<Integer> SECONDS = List.of(10, 15, 20, 30, 45, 60);
    private static final int LONGEST = 300;

    WayView(WayForm form) {
        super(12);
        VBox modes = new VBox(8);
        ToggleGroup group = new ToggleGroup();
        for (AnsweringMode mode : AnsweringMode.values()) {
            modes.getChildren().add(choice(mode, form, group));
        }
        HBox seconds = new HBox();
        seconds.getStyleClass().add("segments");
        seconds.setMaxWidth(Region.USE_PREF_SIZE);
        Segments.fill(seconds, SECONDS, n -> n + " s", form.ringSecondsProperty());
        VBox rings = Cards.field("Rings at the desk for", seconds);
        Nodes.watch(rings, form.modeProperty(), mode -> Nodes.show(rings, TelephoneWords.rings(mode)));
        TextArea greeting = new TextArea();
        greeting.setWrapText(true);
        greeting.setPrefRowCount(2);
        greeting.textProperty().bindBidirectional(form.greetingProperty());
        VBox words = Cards.field("Greeting", greeting);
        Label name = (Label) words.getChildren().getFirst();
        Nodes.watch(words, form.modeProperty(), mode -> {
            boolean announces = mode == AnsweringMode.ANNOUNCEMENT;
            name.setText(announces ? "What callers hear" : "Greeting");
            greeting.setPromptText(announces ? "We are closed until Monday the 4th." : "The usual one");
            greeting.setAccessibleText(name.getText());
        });
        Label left = Nodes.label("", "small", "soft");
        Nodes.watch(left, form.greetingProperty(), text -> {
            left.setText(text.length() + " of " + LONGEST + " letters");
            Nodes.show(left, text.length() > LONGEST - 60);
        });
        words.getChildren().add(left);
        getChildren().setAll(modes, rings, words);
    }

    private static VBox choice(AnsweringMode mode, WayForm form, ToggleGroup group) {
        RadioButton button = new RadioButton(TelephoneWords.mode(mode));
        button.setToggleGroup(group);
        button.setOnAction(e -> form.modeProperty().set(mode));
        Nodes.watch(button, form.modeProperty(), now -> button.setSelected(now == mode));
        Label words = Nodes.paragraph(TelephoneWords.explained(mode), "small", "soft", "under-choice");
        return new VBox(1, button, words);
    }
}
