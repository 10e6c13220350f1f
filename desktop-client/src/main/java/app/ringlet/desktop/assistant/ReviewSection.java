package app.ringlet.desktop.assistant;

import app.ringlet.desktop.assistant.ReviewViewModel.Period;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.assistant.AssistantReview.NotOffered;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Sums at the top, below them calls to look at and what is not on the menu. */
final class ReviewSection extends VBox {

    @FXML
    private HBox periods;

    @FXML
    private Label days;

    @FXML
    private VBox content;

    @FXML
    private HBox figures;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox flagged;

    @FXML
    private VBox noneFlagged;

    @FXML
    private ScrollPane asked;

    @FXML
    private VBox notOffered;

    @FXML
    private VBox noneAsked;

    private final ReviewViewModel model;

    ReviewSection(ReviewViewModel model) {
        this.model = model;
        Fxml.load(this);
        Segments.fill(periods, List.of(Period.values()), Period::words, model.periodProperty());
        days.textProperty().bind(model.daysProperty());
        Nodes.fill(figures, model.figures(), ReviewSection::figure);
        Nodes.fill(flagged, model.flagged(), this::row);
        Nodes.fill(notOffered, model.notOffered(), ReviewSection::wanted);
        Nodes.showWhile(scroll, Bindings.isNotEmpty(model.flagged()));
        Nodes.showWhile(noneFlagged, Bindings.isEmpty(model.flagged()));
        Nodes.showWhile(asked, Bindings.isNotEmpty(model.notOffered()));
        Nodes.showWhile(noneAsked, Bindings.isEmpty(model.notOffered()));
        LoadingPane pane = new LoadingPane(model.loading(), content, model::load);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
    }

    private static Node figure(ReviewViewModel.Figure figure) {
        VBox box = new VBox(2, Nodes.label(figure.number(), "heading-20"), Nodes.label(figure.what(), "soft", "small"));
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        return box;
    }

    private Node row(ReviewViewModel.Row row) {
        Label who = Nodes.label(row.who(), "semibold");
        who.setMinWidth(0);
        Label when = Nodes.label(row.when(), "soft", "small");
        when.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, who, when);
        first.setStyle("-fx-alignment: baseline-left;");
        HBox why = new HBox(6);
        row.why().forEach(reason -> why.getChildren().add(Nodes.label(reason, "chip", "warn")));
        VBox words = new VBox(4, first, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label outcome = Nodes.label(row.outcome(), "chip", "idle");
        outcome.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, words, outcome);
        line.setStyle("-fx-alignment: center-left;");
        Button open = new Button("", line);
        open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        open.getStyleClass().addAll("flat", "review-row");
        open.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(open.widthProperty().subtract(34));
        open.setAccessibleText("%s, %s: %s".formatted(row.who(), row.when(), String.join(", ", row.why())));
        open.setOnAction(e -> model.open(row));
        return open;
    }

    private static Node wanted(NotOffered item) {
        Label name = Nodes.label(item.name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label calls = Nodes.label(item.calls() + (item.calls() == 1 ? " call" : " calls"), "soft", "small");
        calls.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, name, calls);
        row.getStyleClass().add("log-row");
        row.setStyle("-fx-cursor: default;");
        return row;
    }
}
