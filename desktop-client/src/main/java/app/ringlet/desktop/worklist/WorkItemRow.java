package app.ringlet.desktop.worklist;

import app.ringlet.desktop.recording.PlayerView;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.WorkItemView;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One thing to do, with what one can do about it. */
final class WorkItemRow extends HBox {

    private static final double OWNER = 220;
    private static final int LONG = 12;

    private final WorklistViewModel model;
    private final WorkItem item;
    /** Held by the row alone: a row that is gone is told nothing. */
    private InvalidationListener refill = o -> {};

    /** @param player shows the voicemail that is open; there is one for the whole list */
    WorkItemRow(WorkItem item, WorklistViewModel model, WorklistPlayer player) {
        this.item = item;
        this.model = model;
        getStyleClass().addAll("work-item", "card");
        StackPane kind = new StackPane(new FontIcon(icon()));
        kind.getStyleClass().addAll("kind", look());
        VBox words = new VBox(2, head());
        if (!item.number().isEmpty()) {
            words.getChildren().add(Nodes.label(item.number(), "soft", "small"));
        }
        words.getChildren().add(Nodes.paragraph(item.text(), "small"));
        if (!item.said().isEmpty() && !item.said().equals(item.text())) {
            words.getChildren().add(Nodes.paragraph(item.said(), "small", "said"));
        }
        if (item.answerable()) {
            words.getChildren().add(answer());
        }
        if (item.voicemail() != null) {
            words.getChildren().add(voicemail(player));
        }
        if (item.kind() != WorkItemView.Kind.QUESTION) {
            words.getChildren().add(acts());
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(kind, words, done());
    }

    private HBox head() {
        Label who = Nodes.label(item.who(), "semibold");
        who.setMinWidth(0);
        Label when = Nodes.label(item.when(), "soft", "small");
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, who, when);
        head.setAlignment(Pos.BASELINE_LEFT);
        if (!item.tries().isEmpty()) {
            Label tries = Nodes.label(item.tries(), "chip", "warn");
            tries.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(1, tries);
        }
        return head;
    }

    private String icon() {
        return switch (item.kind()) {
            case MESSAGE -> "fth-mail";
            case MISSED_CALL -> "fth-phone-missed";
            case CALL_BACK -> "fth-phone-outgoing";
            case VOICEMAIL -> "fth-voicemail";
            case UNCONFIRMED -> "fth-calendar";
            case QUESTION -> "fth-help-circle";
        };
    }

    private String look() {
        return switch (item.kind()) {
            case MESSAGE, UNCONFIRMED, VOICEMAIL -> "message";
            case MISSED_CALL -> "missed";
            case CALL_BACK -> "call-back";
            case QUESTION -> "question";
        };
    }

    private VBox voicemail(WorklistPlayer player) {
        VBox place = new VBox();
        place.getStyleClass().add("voicemail");
        PlayerView view = player.viewFor(Objects.requireNonNull(item.voicemail()), item.seconds());
        place.getChildren().setAll(view);
        return place;
    }

    private HBox acts() {
        HBox acts = new HBox(8);
        acts.getStyleClass().add("acts");
        acts.setAlignment(Pos.CENTER_LEFT);
        if (item.callable()) {
            Button back = new Button("Call back", new FontIcon("fth-phone"));
            back.getStyleClass().add("small");
            back.setMinWidth(USE_PREF_SIZE);
            back.setAccessibleText("Call " + item.who() + " back");
            back.setOnAction(e -> model.callBack(item.id()));
            acts.getChildren().add(back);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        acts.getChildren().addAll(gap, owner());
        return acts;
    }

    /** Who sees to it, and who else could. */
    private MenuButton owner() {
        MenuButton owner = new MenuButton(item.owner().isEmpty() ? "Nobody yet" : item.owner());
        owner.getStyleClass().addAll("small", "owner");
        Nodes.pseudo(owner, "owned", !item.owner().isEmpty());
        owner.setGraphic(new FontIcon(item.owner().isEmpty() ? "fth-user-plus" : "fth-user"));
        owner.setAccessibleText(item.owner().isEmpty() ? "Nobody sees to it" : item.owner() + " sees to it");
        owner.setMaxWidth(OWNER);
        owner.setMinWidth(item.owner().length() > LONG ? 0 : USE_PREF_SIZE);
        owner.setDisable(item.busy());
        owner.setOnShowing(e -> model.lookForColleagues());
        Runnable fill = () -> {
            owner.getItems().clear();
            if (!item.mine()) {
                owner.getItems().add(entry("I see to it", () -> model.take(item.id())));
            }
            model.colleagues().stream()
                    .filter(colleague -> !colleague.name().equals(item.owner()))
                    .forEach(colleague -> owner.getItems()
                            .add(entry(colleague.name(), () -> model.assign(item.id(), colleague.id()))));
            if (!item.owner().isEmpty()) {
                owner.getItems().addAll(new SeparatorMenuItem(), entry("Nobody", () -> model.giveBack(item.id())));
            }
        };
        fill.run();
        refill = o -> fill.run();
        model.colleagues().addListener(new WeakInvalidationListener(refill));
        return owner;
    }

    private static MenuItem entry(String words, Runnable act) {
        MenuItem entry = new MenuItem(words);
        entry.setMnemonicParsing(false);
        entry.setOnAction(e -> act.run());
        return entry;
    }

    /** In place: what is typed becomes what the assistant says from now on. */
    private HBox answer() {
        TextField field = new TextField();
        field.setPromptText("Type the answer");
        field.textProperty().bindBidirectional(model.answerProperty(item.id()));
        field.setOnAction(e -> model.answer(item.id()));
        field.setDisable(item.busy());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button teach = new Button("Answer");
        teach.setMinWidth(USE_PREF_SIZE);
        teach.setDisable(item.busy());
        teach.setOnAction(e -> model.answer(item.id()));
        HBox box = new HBox(8, field, teach);
        box.getStyleClass().add("answer");
        return box;
    }

    private Button done() {
        Button done = new Button("", new FontIcon("fth-check"));
        done.getStyleClass().addAll("flat", "done");
        done.setMinWidth(USE_PREF_SIZE);
        done.setAccessibleText("Done: " + item.text());
        done.setTooltip(new Tooltip("Mark as done"));
        done.setDisable(item.busy());
        done.setOnAction(e -> model.done(item.id()));
        return done;
    }
}
