package app.ringlet.desktop.signin;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sign-in screen. */
public final class SignInView extends StackPane {

    @FXML
    private HBox problemBox;

    @FXML
    private Label problem;

    @FXML
    private TextField email;

    @FXML
    private PasswordField password;

    @FXML
    private VBox codeBox;

    @FXML
    private TextField code;

    @FXML
    private TextField server;

    @FXML
    private CheckBox keep;

    @FXML
    private Button go;

    public SignInView(SignInViewModel model) {
        Fxml.load(this);
        email.textProperty().bindBidirectional(model.emailProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        code.textProperty().bindBidirectional(model.codeProperty());
        Nodes.watch(codeBox, model.codeAskedProperty(), asked -> {
            Nodes.show(codeBox, asked);
            if (asked) {
                code.requestFocus();
            }
        });
        server.textProperty().bindBidirectional(model.serverProperty());
        keep.selectedProperty().bindBidirectional(model.keepProperty());
        problem.textProperty().bind(model.problemProperty());
        Nodes.showWhile(problemBox, model.problemProperty().isNotEmpty());
        go.disableProperty().bind(model.busyProperty());
        Nodes.watch(go, model.busyProperty(), busy -> go.setText(busy ? "Signing in…" : "Sign in"));
        go.setOnAction(e -> model.signIn());
        // The first empty field is where one goes on.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                javafx.application.Platform.runLater(
                        () -> (model.emailProperty().get().isEmpty() ? email : password).requestFocus());
            }
        });
    }
}
