package app.ringlet.desktop.people;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.people.AccountViewModel.Place;
import app.ringlet.desktop.theme.Nodes;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where one is signed in, and the second factor. */
final class AccountSection extends StackPane {

    private final AccountViewModel model;

    AccountSection(AccountViewModel model) {
        this.model = model;
        VBox places = new VBox();
        places.getStyleClass().add("offers");
        Nodes.fill(places, model.places(), this::place);
        Button others = new Button("Sign out everywhere else");
        others.setOnAction(e -> model.endOthers());
        others.disableProperty().bind(model.asking().busyProperty());
        VBox left = new VBox(Cards.card("Where you are signed in", "", places, others));
        VBox content = new VBox(
                12,
                Problems.notice(model.asking().problemProperty()),
                Problems.notice(model.secondFactor().asking().problemProperty()),
                Cards.columns(left, new VBox(new SecondFactorCard(model.secondFactor()))));
        getChildren().setAll(new LoadingPane(model.loading(), content, model::load));
    }

    private HBox place(Place place) {
        Label device = Nodes.label(place.device());
        VBox words = new VBox(1, device, Nodes.label(place.words(), "soft", "small"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words);
        row.getStyleClass().add("list-row");
        if (place.current()) {
            Label here = Nodes.label("This desk", "chip", "accent");
            here.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(here);
        } else {
            Button end = new Button("Sign out");
            end.getStyleClass().addAll("flat", "small");
            end.setMinWidth(USE_PREF_SIZE);
            end.setAccessibleText("Sign out " + place.device());
            end.setOnAction(e -> model.end(place));
            row.getChildren().add(end);
        }
        return row;
    }
}
