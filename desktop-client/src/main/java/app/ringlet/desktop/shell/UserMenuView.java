package app.ringlet.desktop.shell;

import app.ringlet.desktop.people.PeoplePlaceViewModel;
import app.ringlet.desktop.people.PeoplePlaceViewModel.Section;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What lies behind one's initials. */
final class UserMenuView extends VBox {

    @FXML
    private Label name;

    @FXML
    private Label role;

    @FXML
    private Button account;

    @FXML
    private Button people;

    @FXML
    private Button theme;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Button keys;

    @FXML
    private Button signOut;

    UserMenuView(ShellViewModel model, PeoplePlaceViewModel place) {
        Fxml.load(this);
        account.setOnAction(e -> go(model, place, Section.ACCOUNT));
        people.setOnAction(e -> go(model, place, Section.PEOPLE));
        Nodes.showWhile(people, place.managesProperty());
        name.textProperty().bind(model.userNameProperty());
        role.textProperty().bind(model.userRoleProperty());
        model.darkProperty().subscribe(dark -> {
            theme.setText(dark ? "Light theme" : "Dark theme");
            themeIcon.setIconLiteral(dark ? "fth-sun" : "fth-moon");
        });
        theme.setOnAction(e -> model.darkProperty().set(!model.darkProperty().get()));
        keys.setOnAction(e -> {
            model.menuOpenProperty().set(false);
            model.keysShownProperty().set(true);
        });
        signOut.setOnAction(e -> model.signOut());
    }

    private static void go(ShellViewModel model, PeoplePlaceViewModel place, Section section) {
        model.menuOpenProperty().set(false);
        place.sections().pickedProperty().set(section);
        model.placeProperty().set(ShellViewModel.Place.PEOPLE);
    }
}
