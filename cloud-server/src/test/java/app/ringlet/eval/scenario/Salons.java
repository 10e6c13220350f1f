package app.ringlet.eval.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The salons that scenarios speak of by name: those in the folder's own {@code salons}, and the project's. */
final class Salons {

    private static final String USUAL = "luna";

    private final Path folder;

    /** @param scenarios the folder of scenarios */
    Salons(Path scenarios) {
        this.folder = scenarios.resolve("salons");
    }

    /** What the field {@code salon} says: nothing, a name, or a block that may be {@code like} a named one. */
    SalonSetup of(Fields scenario) {
        Map<String, Object> block = new LinkedHashMap<>();
        if (!scenario.has("salon")) {
            block.putAll(named(scenario, USUAL));
        } else if (scenario.isText("salon")) {
            block.putAll(named(scenario, scenario.text("salon")));
        } else {
            Map<String, Object> own = scenario.block("salon");
            Object like = own.remove("like");
            block.putAll(named(scenario, like == null ? USUAL : like.toString()));
            block.putAll(own);
        }
        return SalonSetup.of(scenario.of("salon", block));
    }

    private Map<String, Object> named(Fields scenario, String name) {
        String text = name.matches("[a-z0-9-]+") ? text(name) : null;
        if (text == null) {
            throw scenario.problem("salon", "there is no salon \"" + name + "\" in " + folder + " or the project");
        }
        Object read = Yaml.read("salons/" + name + ".yaml", text);
        return new Fields("salons/" + name + ".yaml", "", read).all();
    }

    private @Nullable String text(String name) {
        Path own = folder.resolve(name + ".yaml");
        try {
            if (Files.exists(own)) {
                return Files.readString(own);
            }
            try (InputStream known = Salons.class.getResourceAsStream("/eval/salons/" + name + ".yaml")) {
                return known == null ? null : new String(known.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
