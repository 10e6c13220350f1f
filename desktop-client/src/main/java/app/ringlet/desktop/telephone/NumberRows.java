package app.ringlet.desktop.telephone;

import app.ringlet.desktop.telephone.NumbersViewModel.Number;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.NumberView.State;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The salon's numbers, each with what can be done with it. */
final class NumberRows extends VBox {

    private final NumbersViewModel model;
    private final ObservableValue<Boolean> maySet;

    NumberRows(NumbersViewModel model, ObservableValue<Boolean> maySet) {
        this.model = model;
        this.maySet = maySet;
        Nodes.fill(this, model.numbers(), this::row);
    }

    private VBox row(Number number) {
        HBox title = new HBox(8, Nodes.label(number.phone(), "semibold"));
        title.setAlignment(Pos.CENTER_LEFT);
        if (number.main()) {
            title.getChildren().add(Nodes.label("You call and text from it", "chip", "accent"));
        }
        String label = number.label().isBlank() ? number.words() : number.label() + " · " + number.words();
        VBox words = new VBox(1, title, Nodes.label(label, "soft", "small"));
        words.setMinWidth(0);
        words.setOpacity(number.state() == State.RELEASED ? 0.7 : 1);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words);
        row.getStyleClass().add("list-row");
        VBox both = new VBox(row);
        HBox acts = acts(number);
        Nodes.showWhile(acts, maySet);
        row.getChildren().add(acts);
        if (number.state() == State.ACTIVE) {
            VBox question = question(number);
            both.getChildren().add(question);
            Nodes.watch(both, model.releasingProperty(), now -> {
                Nodes.show(question, number.equals(now));
                acts.setDisable(number.equals(now));
            });
        }
        return both;
    }

    private HBox acts(Number number) {
        HBox acts = new HBox(4);
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.setMinWidth(USE_PREF_SIZE);
        switch (number.state()) {
            case BUYING -> acts.getChildren().add(small("Ask again", () -> model.askAgain(number)));
            case ACTIVE -> {
                if (!number.main()) {
                    acts.getChildren().add(small("Call from it", () -> model.makeMain(number)));
                }
                acts.getChildren()
                        .add(small("Give back…", () -> model.releasingProperty().set(number)));
            }
            case RELEASED -> {
                // Its history stays; there is nothing to do.
            }
        }
        return acts;
    }

    private static Button small(String words, Runnable act) {
        Button button = new Button(words);
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(e -> act.run());
        return button;
    }

    /** Who gives back a number that is printed on cards should have to think. */
    private VBox question(Number number) {
        Label words = Nodes.paragraph(
                "Callers of %s will reach nobody, and somebody else may get the number. Calls and messages stay. Type the number to go on."
                        .formatted(number.phone()));
        TextField again = new TextField();
        again.setPromptText(number.phone());
        again.setAccessibleText("The number, once more");
        again.textProperty().bindBidirectional(model.typedAgainProperty());
        again.setOnAction(e -> model.release());
        HBox.setHgrow(again, Priority.ALWAYS);
        Button no = new Button("Keep it");
        no.setMinWidth(USE_PREF_SIZE);
        no.setOnAction(e -> model.releasingProperty().set(null));
        Button yes = new Button("Give it back");
        yes.getStyleClass().add("danger");
        yes.setMinWidth(USE_PREF_SIZE);
        yes.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.typedRight()
                                || model.asking().busyProperty().get(),
                        model.typedAgainProperty(),
                        model.releasingProperty(),
                        model.asking().busyProperty()));
        yes.setOnAction(e -> model.release());
        HBox row = new HBox(8, again, no, yes);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox question = new VBox(8, words, row);
        question.getStyleClass().addAll("confirm", "grave");
        return question;
    }
}
