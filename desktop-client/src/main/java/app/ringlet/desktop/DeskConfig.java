package app.ringlet.desktop;

import app.ringlet.desktop.connection.ServerAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How this desk was started. Each setting comes from the command line ({@code --server=…}), else from a system property
 * ({@code ringlet.server}), else from the environment ({@code RINGLET_SERVER}).
 *
 * @param server where the server is; the sign-in screen proposes it
 * @param email with {@code password}: signs in at start
 * @param data folder for what is kept between starts
 * @param dark whether to start in the dark theme
 * @param reducedMotion whether nothing may pulse
 */
public record DeskConfig(
        URI server, Optional<String> email, Optional<String> password, Path data, boolean dark, boolean reducedMotion) {

    private static final String SERVER = "http://localhost:8080";

    public static DeskConfig of(
            List<String> arguments, Map<String, String> properties, Map<String, String> environment) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                String[] parts = argument.substring(2).split("=", 2);
                given.put(parts[0], parts.length == 1 ? "true" : parts[1]);
            }
        }
        Settings settings = new Settings(given, properties, environment);
        return new DeskConfig(
                ServerAddress.of(settings.get("server").orElse(SERVER)),
                settings.get("email"),
                settings.get("password"),
                settings.get("data").map(Path::of).orElseGet(() -> usualFolder(properties, environment)),
                settings.get("theme").filter("dark"::equals).isPresent(),
                settings.get("reduced-motion").filter("true"::equals).isPresent());
    }

    private static Path usualFolder(Map<String, String> properties, Map<String, String> environment) {
        String home = properties.getOrDefault("user.home", ".");
        String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home), "Ringlet");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Ringlet");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? Path.of(home, ".local", "share") : Path.of(data)).resolve("ringlet");
    }

    @Override
    public String toString() {
        return "DeskConfig[server=" + server + ", email=" + email + ", data=" + data + ", password=[REDACTED]]";
    }

    private record Settings(
            Map<String, String> given, Map<String, String> properties, Map<String, String> environment) {

        Optional<String> get(String name) {
            String variable = "RINGLET_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            return Optional.ofNullable(given.get(name))
                    .or(() -> Optional.ofNullable(properties.get("ringlet." + name)))
                    .or(() -> Optional.ofNullable(environment.get(variable)))
                    .filter(value -> !value.isBlank());
        }
    }
}
