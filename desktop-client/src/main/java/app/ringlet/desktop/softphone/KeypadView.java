package app.ringlet.desktop.softphone;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Twelve keys. */
final class KeypadView extends GridPane {

    private static final String KEYS = "123456789*0#";
    private static final Map<String, String> LETTERS = Map.of(
            "2", "ABC", "3", "DEF", "4", "GHI", "5", "JKL", "6", "MNO", "7", "PQRS", "8", "TUV", "9", "WXYZ", "0", "+");

    KeypadView(Consumer<String> pressed) {
        getStyleClass().add("keypad");
        for (int i = 0; i < KEYS.length(); i++) {
            String digit = KEYS.substring(i, i + 1);
            Label number = new Label(digit);
            number.getStyleClass().add("digit");
            Label letters = new Label(LETTERS.getOrDefault(digit, " "));
            letters.getStyleClass().add("letters");
            Button key = new Button();
            VBox face = new VBox(number, letters);
            face.getStyleClass().add("face");
            key.setGraphic(face);
            key.setAccessibleText(digit);
            key.getStyleClass().add("pad-key");
            key.setMaxWidth(Double.MAX_VALUE);
            key.setOnAction(e -> pressed.accept(digit));
            GridPane.setHgrow(key, Priority.ALWAYS);
            add(key, i % 3, i / 3);
        }
    }
}
