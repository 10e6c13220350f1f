package app.ringlet.desktop.shell;

import app.ringlet.desktop.theme.Fxml;
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
    private Button theme;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Button keys;

    @FXML
    private Button signOut;

    UserMenuView(ShellViewModel model) {
        Fxml.load(this);
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
}
