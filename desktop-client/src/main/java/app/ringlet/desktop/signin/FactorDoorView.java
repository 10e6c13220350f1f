package app.ringlet.desktop.signin;

import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.people.RecoveryCodesView;
import app.ringlet.desktop.people.SecondFactorViewModel;
import app.ringlet.desktop.people.SetupKeyView;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen between sign-in and desk for those who must set up a second factor. */
public final class FactorDoorView extends StackPane {

    @FXML
    private VBox problem;

    @FXML
    private VBox key;

    @FXML
    private VBox codeBox;

    @FXML
    private TextField code;

    @FXML
    private Button confirm;

    @FXML
    private Button again;

    @FXML
    private VBox codes;

    @FXML
    private Button leave;

    public FactorDoorView(FactorDoorViewModel model) {
        Fxml.load(this);
        SecondFactorViewModel factor = model.factor();
        BooleanBinding settingUp = factor.setupProperty().isNotNull();
        problem.getChildren().setAll(Problems.notice(factor.asking().problemProperty()));
        Nodes.showWhile(problem, factor.asking().problemProperty().isNotEmpty());
        key.getChildren().setAll(new SetupKeyView(factor));
        codes.getChildren().setAll(new RecoveryCodesView(factor, "I have kept them, go on", model::goOn));
        code.textProperty().bindBidirectional(factor.codeProperty());
        confirm.disableProperty().bind(factor.asking().busyProperty());
        confirm.setOnAction(e -> factor.confirm());
        again.setOnAction(e -> model.open());
        leave.setOnAction(e -> model.signOut());
        Nodes.watch(this, settingUp, shown -> {
            Nodes.show(key, shown);
            Nodes.show(codeBox, shown);
            Nodes.show(confirm, shown);
            if (shown) {
                Platform.runLater(code::requestFocus);
            }
        });
        Nodes.showWhile(
                again,
                settingUp
                        .not()
                        .and(Bindings.isEmpty(factor.recoveryCodes()))
                        .and(factor.asking().busyProperty().not()));
        Nodes.showWhile(codes, Bindings.isNotEmpty(factor.recoveryCodes()));
        Nodes.showWhile(leave, Bindings.isEmpty(factor.recoveryCodes()));
    }
}
