package app.ringlet.desktop.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;

/** Loads the FXML that lies beside a view's class, under the same name, with the view as root and controller. */
public final class Fxml {

    private Fxml() {}

    public static void load(Object view) {
        Class<?> type = view.getClass();
        URL url = Objects.requireNonNull(
                type.getResource(type.getSimpleName() + ".fxml"), () -> "no FXML beside " + type.getName());
        FXMLLoader loader = new FXMLLoader(url);
        loader.setRoot(view);
        loader.setController(view);
        loader.setClassLoader(type.getClassLoader());
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
