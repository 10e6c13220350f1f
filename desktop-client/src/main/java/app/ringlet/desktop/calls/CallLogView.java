package app.ringlet.desktop.calls;

import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.recording.PlayerViewModel;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The log of calls, and beside it what is known of one of them. */
public final class CallLogView extends VBox {

    @FXML
    private HBox main;

    @FXML
    private StackPane list;

    @FXML
    private VBox listed;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private VBox empty;

    @FXML
    private VBox nothingFound;

    @FXML
    private Button clear;

    @FXML
    private HBox pager;

    @FXML
    private Label place;

    @FXML
    private Button newer;

    @FXML
    private Button older;

    private final CallLogViewModel model;
    private final CallDetailView detail;

    public CallLogView(CallLogViewModel model, CallDetailViewModel details, PlayerViewModel player) {
        this.model = model;
        Fxml.load(this);
        getChildren().addFirst(new CallFilterView(model));
        detail = new CallDetailView(details, player);
        Nodes.fill(rows, model.rows(), this::row);
        var none = Bindings.isEmpty(model.rows());
        Nodes.showWhile(empty, none.and(model.filteredProperty().not()));
        Nodes.showWhile(nothingFound, none.and(model.filteredProperty()));
        Nodes.showWhile(scroll, none.not());
        clear.setOnAction(e -> model.clearFilter());
        place.textProperty().bind(model.placeProperty());
        Nodes.showWhile(pager, model.olderProperty().or(model.newerProperty()));
        newer.disableProperty().bind(model.newerProperty().not());
        older.disableProperty().bind(model.olderProperty().not());
        newer.setOnAction(e -> model.goNewer());
        older.setOnAction(e -> model.goOlder());
        list.getChildren().setAll(new LoadingPane(model.loading(), listed, model::load));
        main.getChildren().add(detail);
        Nodes.watch(
                detail,
                model.loading().stateProperty(),
                state -> Nodes.show(
                        detail, state == Loading.State.READY || !model.rows().isEmpty()));
        model.pickedProperty().subscribe(this::showPicked);
        rows.setFocusTraversable(true);
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.pickNext(-1);
            case DOWN -> model.pickNext(1);
            case PAGE_UP -> model.goNewer();
            case PAGE_DOWN -> model.goOlder();
            case SPACE, ENTER -> detail.togglePlayer();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showPicked(@Nullable UUID id) {
        for (Node row : rows.getChildren()) {
            boolean selected = Objects.equals(id, row.getUserData());
            Nodes.pseudo(row, "selected", selected);
            if (selected) {
                bringIntoView(row);
            }
        }
    }

    private void bringIntoView(Node row) {
        double all = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (all <= 0) {
            return;
        }
        double top = row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double shown = scroll.getVvalue() * all;
        if (top < shown) {
            scroll.setVvalue(top / all);
        } else if (bottom > shown + scroll.getViewportBounds().getHeight()) {
            scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / all);
        }
    }

    private HBox row(CallRow call) {
        String below = call.reason().isEmpty() ? call.whoElse() : call.reason() + " · " + call.whoElse();
        VBox names = new VBox(1, Nodes.label(call.who(), "semibold"), Nodes.label(below, "soft", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        FontIcon heard = new FontIcon("fth-headphones");
        heard.setVisible(call.recorded());
        Label outcome = Nodes.label(call.outcome(), "chip", CallChips.of(call.tone(), call.result()));
        outcome.setMinWidth(USE_PREF_SIZE);
        Label when = Nodes.label(call.when(), "soft");
        when.setMinWidth(140);
        when.getStyleClass().add("log-when");
        Label length = Nodes.label(call.length(), "soft", "log-when");
        length.setMinWidth(58);
        HBox row = new HBox(names, heard, outcome, when, length);
        row.getStyleClass().add("log-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText("%s, %s, %s, %s%s"
                .formatted(
                        call.who(), call.reason(), call.outcome(), call.when(), call.recorded() ? ", recorded" : ""));
        row.setOnMouseClicked(e -> {
            model.pickedProperty().set(call.id());
            rows.requestFocus();
        });
        row.setUserData(call.id());
        Nodes.pseudo(row, "selected", call.id().equals(model.pickedProperty().get()));
        return row;
    }
}
