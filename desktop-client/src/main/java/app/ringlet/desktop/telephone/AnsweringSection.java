package app.ringlet.desktop.telephone;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.SaveBar;
import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.telephone.AnsweringViewModel.Line;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.CallerTreatment;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Who answers which number, while the salon is open and while it is not. */
final class AnsweringSection extends StackPane {

    AnsweringSection(AnsweringViewModel model) {
        ToggleSwitch same = Cards.toggle("As while you are open");
        same.selectedProperty().bindBidirectional(model.closedAsOpenProperty());
        WayView closed = new WayView(model.closed());
        Nodes.showWhile(closed, model.closedAsOpenProperty().not());
        HBox anonymous = new HBox();
        anonymous.getStyleClass().add("segments");
        anonymous.setMaxWidth(Region.USE_PREF_SIZE);
        Segments.fill(
                anonymous, List.of(CallerTreatment.values()), TelephoneWords::treatment, model.anonymousProperty());
        VBox left = new VBox(Cards.card("While you are open", "", new WayView(model.open())));
        VBox right = new VBox(
                Cards.card("While you are closed", "", same, closed),
                Cards.card("Callers who withhold their number", "", anonymous));
        VBox content = new VBox(
                12,
                head(model),
                Cards.columns(left, right),
                new SaveBar(
                        model.saving(),
                        model.unsavedProperty(),
                        model.justSavedProperty(),
                        "Saved; the next call is answered so",
                        model::save,
                        model::discard));
        getChildren().setAll(new LoadingPane(model.loading(), content, model::load));
    }

    private static HBox head(AnsweringViewModel model) {
        ComboBox<Line> lines = new ComboBox<>(model.lines());
        lines.setAccessibleText("Number");
        lines.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Line line) {
                return line == null ? "" : line.words();
            }

            @Override
            public @Nullable Line fromString(String words) {
                return null;
            }
        });
        Runnable pick = () -> model.lines().stream()
                .filter(line -> line.key().equals(model.lineProperty().get()))
                .findFirst()
                .ifPresent(lines::setValue);
        model.lines().addListener((ListChangeListener<Line>) change -> pick.run());
        Nodes.watch(lines, model.lineProperty(), key -> pick.run());
        lines.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.lineProperty().set(is.key());
            }
        });
        // What is typed for one number must not become another's.
        lines.disableProperty().bind(model.unsavedProperty());
        Label note = Nodes.label("", "small", "soft");
        note.setMinWidth(0);
        Nodes.watch(
                note,
                model.lineProperty(),
                key -> note.setText(
                        key.equals("default") ? "Numbers without rules of their own are answered so." : ""));
        Button reset = new Button("Answer it as the others");
        reset.getStyleClass().addAll("flat", "small");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(e -> model.reset());
        Nodes.showWhile(reset, model.ownProperty());
        HBox head = new HBox(12, lines, note, reset);
        HBox.setHgrow(note, Priority.SOMETIMES);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }
}
