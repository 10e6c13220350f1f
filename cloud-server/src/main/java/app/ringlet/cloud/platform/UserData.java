package app.ringlet.cloud.platform;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/** Where this operating system keeps a user's program data, and how others are kept out of it. */
public final class UserData {

    private UserData() {}

    public static Path folder() {
        return folder(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    public static Path folder(String system, Path home, Map<String, String> environment) {
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

    /**
     * For the making of a file or folder. Windows has no such permissions; there the folder of the user's own data keeps others out.
     *
     * @param permissions such as {@code rw-------}
     */
    public static FileAttribute<?>[] only(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
