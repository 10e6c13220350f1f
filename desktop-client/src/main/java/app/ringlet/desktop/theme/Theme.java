package app.ringlet.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Dresses a scene: the base theme, the tokens of light or dark, then one stylesheet for each component. */
public final class Theme {

    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold", "Bold");
    private static final List<String> COMPONENTS = List.of(
            "base", "shell", "calendar", "block", "calls", "softphone", "worklist", "signin", "assistant", "telephone");

    private Theme() {}

    /** Dresses the scene now and whenever the choice changes. */
    public static void dress(Scene scene, ObservableBooleanValue dark) {
        loadFonts();
        apply(scene, dark.get());
        dark.addListener((o, was, is) -> apply(scene, is));
    }

    private static void apply(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>();
        sheets.add(resource(dark ? "tokens-dark.css" : "tokens-light.css").toExternalForm());
        COMPONENTS.forEach(name -> sheets.add(resource(name + ".css").toExternalForm()));
        scene.getStylesheets().setAll(sheets);
    }

    private static void loadFonts() {
        for (String weight : FONTS) {
            String file = "fonts/RingletSans-" + weight + ".otf";
            try (InputStream stream = resource(file).openStream()) {
                Objects.requireNonNull(Font.loadFont(stream, 14), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
