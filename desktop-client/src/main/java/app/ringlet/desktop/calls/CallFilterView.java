package app.ringlet.desktop.calls;

import app.ringlet.desktop.form.Choices;
import app.ringlet.desktop.form.Choices.Choice;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import java.time.LocalDate;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What to look for in the log: words, days, what for, what came of it. */
final class CallFilterView extends VBox {

    @FXML
    private TextField text;

    @FXML
    private FlowPane choices;

    @FXML
    private ComboBox<Choice<CallFilter.Span>> span;

    @FXML
    private HBox days;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker to;

    @FXML
    private ComboBox<Choice<CallReason>> reason;

    @FXML
    private ComboBox<Choice<CallOutcome>> outcome;

    @FXML
    private ToggleButton live;

    @FXML
    private ToggleButton recorded;

    @FXML
    private Button clear;

    CallFilterView(CallLogViewModel model) {
        Fxml.load(this);
        CallFilter filter = model.filter();
        text.textProperty().bindBidirectional(filter.textProperty());
        text.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !text.getText().isEmpty()) {
                text.clear();
                e.consume();
            }
        });
        Choices.fill(
                span,
                Choices.of(List.of(CallFilter.Span.values()), CallFilter.Span::words),
                filter.spanProperty(),
                value -> filter.spanProperty().set(value));
        Nodes.watch(days, filter.spanProperty(), value -> Nodes.show(days, value == CallFilter.Span.DAYS));
        for (DatePicker picker : List.of(from, to)) {
            picker.setEditable(false);
            picker.setConverter(words(model));
        }
        from.valueProperty().bindBidirectional(filter.fromProperty());
        to.valueProperty().bindBidirectional(filter.toProperty());
        Choices.fill(
                reason,
                Choices.orNone("Any reason", List.of(CallReason.values()), CallWords::reason),
                filter.reasonProperty(),
                value -> filter.reasonProperty().set(value));
        Choices.fill(
                outcome,
                Choices.orNone("Any outcome", List.of(CallOutcome.values()), CallWords::outcome),
                filter.outcomeProperty(),
                value -> filter.outcomeProperty().set(value));
        live.selectedProperty().bindBidirectional(filter.liveProperty());
        recorded.selectedProperty().bindBidirectional(filter.recordedProperty());
        Nodes.showWhile(clear, model.filteredProperty());
        clear.setOnAction(e -> {
            model.clearFilter();
            text.requestFocus();
        });
    }

    /** As the salon writes dates, whatever the machine does. */
    private static StringConverter<LocalDate> words(CallLogViewModel model) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : model.day(day);
            }

            @Override
            public @Nullable LocalDate fromString(String words) {
                return null;
            }
        };
    }
}
