package app.ringlet.desktop.people;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.identity.TwoFactorSetup;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The key of a second factor that is being set up, as a picture and for typing. */
public final class SetupKeyView extends VBox {

    private static final double PICTURE = 176;

    private final ImageView picture = new ImageView();
    private final TextField secret = new TextField();

    public SetupKeyView(SecondFactorViewModel model) {
        super(12);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.setSmooth(false);
        picture.setAccessibleText("The key as a picture, for an authenticator app");
        secret.setEditable(false);
        secret.setAccessibleText("The key, for typing");
        getChildren()
                .setAll(
                        Nodes.paragraph("Take a picture of this with an authenticator app, or type the key into it."),
                        picture,
                        Cards.field("Key", secret));
        model.setupProperty().subscribe(this::show);
    }

    private void show(@Nullable TwoFactorSetup now) {
        picture.setImage(now == null ? null : image(now.qrCode()).orElse(null));
        Nodes.show(picture, picture.getImage() != null);
        secret.setText(now == null ? "" : now.secret());
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
}
