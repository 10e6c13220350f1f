package app.ringlet.desktop.telephone;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.telephone.BlockListViewModel.Caller;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.CallerTreatment;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The callers who are not wanted, and a line to add one. */
final class BlockListSection extends StackPane {

    BlockListSection(BlockListViewModel model) {
        TextField phone = new TextField();
        phone.setPromptText("Number");
        phone.setAccessibleText("Number that is not wanted");
        phone.textProperty().bindBidirectional(model.phoneProperty());
        phone.setOnAction(e -> model.block());
        TextField note = new TextField();
        note.setPromptText("Why (for your colleagues)");
        note.textProperty().bindBidirectional(model.noteProperty());
        note.setOnAction(e -> model.block());
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox treatment = new HBox();
        treatment.getStyleClass().add("segments");
        treatment.setMaxHeight(Region.USE_PREF_SIZE);
        Segments.fill(
                treatment,
                List.of(CallerTreatment.REFUSE, CallerTreatment.VOICEMAIL),
                TelephoneWords::treatment,
                model.treatmentProperty());
        Button add = new Button("Block");
        add.getStyleClass().add("filled");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(e -> model.block());
        add.disableProperty().bind(model.asking().busyProperty());
        HBox line = new HBox(8, phone, note, treatment, add);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox rows = new VBox();
        Nodes.fill(rows, model.callers(), caller -> row(caller, model));
        Label more = Nodes.label("", "small", "soft");
        more.textProperty().bind(model.moreProperty());
        Nodes.showWhile(more, model.moreProperty().isNotEmpty());
        VBox empty = new VBox(
                new FontIcon("fth-slash"),
                Nodes.label("Nobody is blocked", "semibold"),
                Nodes.label("Who is on this list cannot take up your time.", "soft", "small"));
        empty.getStyleClass().add("empty");
        Nodes.showWhile(empty, Bindings.isEmpty(model.callers()));
        VBox list = new VBox(rows, more, empty);
        list.getStyleClass().add("card");
        VBox content = new VBox(
                12,
                Cards.card(
                        "Who is not answered",
                        "Their calls stay in the call log.",
                        line,
                        Problems.ofField(model.asking(), "phone"),
                        Problems.notice(model.asking().problemProperty())),
                Cards.scrolling(list));
        getChildren().setAll(new LoadingPane(model.loading(), content, model::load));
    }

    private static HBox row(Caller caller, BlockListViewModel model) {
        Label note = Nodes.label(caller.note(), "soft", "small");
        VBox words = new VBox(1, Nodes.label(caller.phone(), "semibold"), note);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        Nodes.show(note, !caller.note().isEmpty());
        HBox.setHgrow(words, Priority.ALWAYS);
        Label treatment = Nodes.label(TelephoneWords.treatment(caller.treatment()), "chip", "idle");
        treatment.setMinWidth(USE_PREF_SIZE);
        Label since = Nodes.label(caller.since(), "soft", "small");
        since.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(
                words,
                treatment,
                since,
                Nodes.iconButton("fth-x", "Answer " + caller.phone() + " again", () -> model.unblock(caller.id())));
        row.getStyleClass().add("list-row");
        return row;
    }
}
