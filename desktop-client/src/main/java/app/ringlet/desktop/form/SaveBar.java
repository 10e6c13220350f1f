package app.ringlet.desktop.form;

import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** At the bottom of a form: whether everything is saved, why it could not be, and the two things one can do about it. */
public final class SaveBar extends VBox {

    /** @param saved what is said after a save */
    public SaveBar(
            Asking saving,
            ObservableBooleanValue unsaved,
            ObservableBooleanValue justSaved,
            String saved,
            Runnable save,
            Runnable discard) {
        super(8);
        Label state = Nodes.label("", "soft");
        state.textProperty()
                .bind(Bindings.when(saving.busyProperty())
                        .then("Saving…")
                        .otherwise(Bindings.when(unsaved)
                                .then("Changes that are not saved")
                                .otherwise(Bindings.when(justSaved).then(saved).otherwise("All changes saved"))));
        Nodes.watch(state, unsaved, now -> Nodes.pseudo(state, "unsaved", now));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var still = Bindings.not(unsaved).or(saving.busyProperty());
        HBox row = new HBox(8, state, gap, button("Discard", discard, still), button("Save", save, still));
        row.getChildren().getLast().getStyleClass().add("filled");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("save-bar");
        getChildren().setAll(Problems.notice(saving.problemProperty()), row);
    }

    private static Button button(String words, Runnable act, ObservableBooleanValue still) {
        Button button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        button.disableProperty().bind(still);
        return button;
    }
}
