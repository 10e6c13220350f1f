package app.ringlet.desktop.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a device says of itself, so that a person knows it again. */
final class DeviceWords {

    private record Mark(String part, String name) {}

    /** In this order: browsers claim to be those they descend from. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Safari", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "Mac"),
            new Mark("Linux", "Linux"));

    private DeviceWords() {}

    /** Such as "Safari on iPhone"; what is no browser's is shown as it is. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return "A device that says nothing of itself";
        }
        if (!userAgent.startsWith("Mozilla/")) {
            return userAgent;
        }
        String browser = named(BROWSERS, userAgent).orElse("A browser");
        return named(SYSTEMS, userAgent)
                .map(system -> browser + " on " + system)
                .orElse(browser);
    }

    private static Optional<String> named(List<Mark> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.part()))
                .map(Mark::name)
                .findFirst();
    }
}
