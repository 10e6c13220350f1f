package app.ringlet.desktop.people;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.identity.TwoFactorStatus;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Setting up, renewing and giving up the second factor. */
final class SecondFactorCard extends VBox {

    private final SecondFactorViewModel model;
    private final Label state = Nodes.paragraph("", "small", "calm");
    private final Button begin;
    private final VBox setup = new VBox(12);
    private final HBox change;

    SecondFactorCard(SecondFactorViewModel model) {
        this.model = model;
        state.setMaxWidth(Double.MAX_VALUE);
        begin = filled("Set it up", model::begin);
        setup.getChildren()
                .setAll(
                        new SetupKeyView(model),
                        row(button("Cancel", model::cancel), filled("Confirm", model::confirm)));
        change = row(button("New recovery codes", model::renewRecoveryCodes), button("Give it up", model::disable));
        getChildren()
                .setAll(Cards.card(
                        "Second factor",
                        "Besides the password, each sign-in asks for six digits of an app on your telephone.",
                        state,
                        begin,
                        new RecoveryCodesView(model, "I have kept them", model::hideRecoveryCodes),
                        setup,
                        change));
        model.statusProperty().subscribe(now -> showStatus());
        model.setupProperty().subscribe(now -> showStatus());
    }

    private HBox row(Button first, Button second) {
        TextField code = new TextField();
        code.setPromptText("123 456");
        code.setAccessibleText("Six digits of the app");
        code.setPrefWidth(110);
        code.textProperty().bindBidirectional(model.codeProperty());
        HBox row = new HBox(8, code, first, second);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String words, Runnable act) {
        Button button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.asking().busyProperty());
        button.setOnAction(e -> act.run());
        return button;
    }

    private Button filled(String words, Runnable act) {
        Button button = button(words, act);
        button.getStyleClass().add("filled");
        return button;
    }

    private void showStatus() {
        TwoFactorStatus status = model.statusProperty().get();
        boolean settingUp = model.setupProperty().get() != null;
        boolean on = status != null && status.enabled();
        Nodes.show(setup, settingUp);
        Nodes.show(begin, status != null && !on && !settingUp);
        Nodes.show(change, on && !settingUp);
        Nodes.show(state, status != null);
        if (status != null) {
            state.setText(words(status));
        }
    }

    private static String words(TwoFactorStatus status) {
        if (status.enabled()) {
            int left = status.recoveryCodesLeft();
            return left == 1
                    ? "It is on. One recovery code is left."
                    : "It is on. %d recovery codes are left.".formatted(left);
        }
        return status.required() ? "It is off, and your salon asks for it." : "It is off.";
    }
}
