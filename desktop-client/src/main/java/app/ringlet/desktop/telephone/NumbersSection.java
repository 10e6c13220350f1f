package app.ringlet.desktop.telephone;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.telephone.NumbersViewModel.Offer;
import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The numbers that the salon has, and new ones to be had. */
final class NumbersSection extends StackPane {

    private final NumbersViewModel model;

    NumbersSection(NumbersViewModel model, ObservableValue<Boolean> maySet) {
        this.model = model;
        NumberRows rows = new NumberRows(model, maySet);
        VBox mine = new VBox(rows, empty());
        mine.getStyleClass().add("card");
        VBox search = search();
        Nodes.watch(search, maySet, may -> Nodes.show(search, may));
        VBox left = new VBox(Problems.notice(model.asking().problemProperty()), mine);
        VBox content = new VBox(12, Cards.columns(left, new VBox(search)));
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(new LoadingPane(model.loading(), content, model::load));
    }

    private VBox empty() {
        VBox empty = new VBox(
                new FontIcon("fth-phone"),
                Nodes.label("No number yet", "semibold"),
                Nodes.label("With one, callers reach you here.", "soft", "small"));
        empty.getStyleClass().add("empty");
        Nodes.showWhile(empty, Bindings.isEmpty(model.numbers()));
        return empty;
    }

    private VBox search() {
        TextField wanted = new TextField();
        wanted.setPromptText("Area code, or digits in it");
        wanted.textProperty().bindBidirectional(model.wantedProperty());
        wanted.setOnAction(e -> model.search());
        HBox.setHgrow(wanted, Priority.ALWAYS);
        Button look = new Button("Search", new FontIcon("fth-search"));
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(e -> model.search());
        look.disableProperty().bind(model.searching().busyProperty());
        HBox line = new HBox(8, wanted, look);
        VBox offers = new VBox();
        offers.getStyleClass().add("offers");
        Nodes.fill(offers, model.offers(), this::offer);
        Label found = Nodes.paragraph("", "soft", "small");
        found.textProperty().bind(model.foundProperty());
        Nodes.showWhile(found, model.foundProperty().isNotEmpty());
        return Cards.card(
                "Get a number",
                "",
                line,
                Problems.notice(model.searching().problemProperty()),
                Problems.ofField(model.searching(), "areaCode"),
                Problems.ofField(model.searching(), "contains"),
                found,
                offers);
    }

    private VBox offer(Offer offer) {
        Label phone = Nodes.label(offer.phone(), "semibold");
        Label place = Nodes.label(offer.place(), "soft", "small");
        VBox words = new VBox(1, phone, place);
        Nodes.show(place, !offer.place().isEmpty());
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label price = Nodes.label(offer.price(), "soft");
        price.setMinWidth(USE_PREF_SIZE);
        Button buy = new Button("Buy…");
        buy.getStyleClass().add("small");
        buy.setMinWidth(USE_PREF_SIZE);
        buy.setAccessibleText("Buy " + offer.phone());
        buy.setOnAction(e -> model.buyingProperty().set(offer));
        HBox row = new HBox(words, price, buy);
        row.getStyleClass().add("list-row");
        VBox confirm = confirm(offer);
        VBox both = new VBox(row, confirm);
        Nodes.watch(both, model.buyingProperty(), now -> {
            boolean asked = offer.equals(now);
            if (asked && confirm.getChildren().isEmpty()) {
                confirm.getChildren().setAll(question(offer));
            }
            Nodes.show(confirm, asked);
            Nodes.show(buy, !asked);
        });
        return both;
    }

    private static VBox confirm(Offer offer) {
        VBox confirm = new VBox(8);
        confirm.getStyleClass().add("confirm");
        confirm.setAccessibleText("Buy " + offer.phone());
        return confirm;
    }

    private VBox question(Offer offer) {
        Label words = Nodes.paragraph(
                "Buy %s? It costs %s, from today until you give it back.".formatted(offer.phone(), offer.price()));
        TextField label = new TextField();
        label.setPromptText("What you call it, such as: Instagram");
        label.textProperty().bindBidirectional(model.labelProperty());
        Button no = new Button("No");
        no.setOnAction(e -> model.buyingProperty().set(null));
        Button yes = new Button("Buy it");
        yes.getStyleClass().add("filled");
        yes.setMinWidth(USE_PREF_SIZE);
        yes.disableProperty().bind(model.asking().busyProperty());
        yes.setOnAction(e -> model.buy());
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(8, label, no, yes);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, words, row);
    }
}
