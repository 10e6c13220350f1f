package app.ringlet.cloud.identity.tokens;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this operating system keeps a user's program data. */
final class UserData {

    private UserData() {}

    static Path folder() {
        return folder(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static Path folder(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Ringlet");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Ringlet");
        }
        String data = environment.get("XDG_DATA_HOME");
        boolean given = data != null && !data.isBlank();
        return (given ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("ringlet");
    }
}
