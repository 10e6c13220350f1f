package app.ringlet.desktop.people;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.identity.TwoFactorSetup;
import app.ringlet.protocol.identity.TwoFactorStatus;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Setting up, renewing and giving up the second factor. */
final class SecondFactorCard extends VBox {

    private static final double PICTURE = 176;

    private final AccountViewModel model;
    private final Label state = Nodes.paragraph("", "small", "calm");
    private final Button begin = new Button("Set it up");
    private final VBox setup = new VBox(12);
    private final ImageView picture = new ImageView();
    private final TextField secret = new TextField();
    private final HBox change;
    private final VBox codes;

    SecondFactorCard(AccountViewModel model) {
        this.model = model;
        state.setMaxWidth(Double.MAX_VALUE);
        begin.getStyleClass().add("filled");
        begin.setOnAction(e -> model.begin());
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        picture.setAccessibleText("The key as a picture, for an authenticator app");
        secret.setEditable(false);
        secret.setAccessibleText("The key, for typing");
        setup.getChildren()
                .setAll(
                        Nodes.paragraph("Take a picture of this with an authenticator app, or type the key into it."),
                        picture,
                        Cards.field("Key", secret),
                        row(button("Cancel", model::cancel), filled("Confirm", model::confirm)));
        change = row(button("New recovery codes", model::renewRecoveryCodes), button("Give it up", model::disable));
        codes = codes();
        getChildren()
                .setAll(Cards.card(
                        "Second factor",
                        "Besides the password, each sign-in asks for six digits of an app on your telephone.",
                        state,
                        begin,
                        codes,
                        setup,
                        change));
        model.factorProperty().subscribe(now -> showStatus());
        model.setupProperty().subscribe(this::showSetup);
    }

    private VBox codes() {
        FlowPane list = new FlowPane(8, 8);
        Nodes.fill(list, model.recoveryCodes(), code -> Nodes.label(code, "recovery-code"));
        Button written = new Button("I have written them down");
        written.setOnAction(e -> model.hideRecoveryCodes());
        VBox box = new VBox(
                8,
                Nodes.paragraph("Each of these opens one sign-in if the telephone is lost. They are shown only now."),
                list,
                written);
        box.getStyleClass().add("confirm");
        Nodes.showWhile(box, Bindings.isNotEmpty(model.recoveryCodes()));
        return box;
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

    private void showSetup(@Nullable TwoFactorSetup now) {
        picture.setImage(now == null ? null : image(now.qrCode()).orElse(null));
        Nodes.show(picture, picture.getImage() != null);
        secret.setText(now == null ? "" : now.secret());
        showStatus();
    }

    /** Of a {@code data:} URI. */
    private static Optional<Image> image(String uri) {
        int comma = uri.indexOf(',');
        try {
            Image image = new Image(new ByteArrayInputStream(Base64.getDecoder().decode(uri.substring(comma + 1))));
            return image.isError() ? Optional.empty() : Optional.of(image);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void showStatus() {
        TwoFactorStatus status = model.factorProperty().get();
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
            return "It is on. %d recovery codes are left.".formatted(status.recoveryCodesLeft());
        }
        return status.required() ? "It is off, and your salon asks for it." : "It is off.";
    }
}
