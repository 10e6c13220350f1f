package app.ringlet.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The app image as the build made it. */
record DeskImage(Path folder) {

    /** Draws to memory, so that neither a display nor a graphics card is needed. */
    private static final String NO_DISPLAY = "-Dglass.platform=Headless -Dprism.order=sw";

    private static final List<String> STARTERS =
            List.of("Ringlet/bin/Ringlet", "Ringlet/Ringlet.exe", "Ringlet.app/Contents/MacOS/Ringlet");

    /** Starts the desk as someone who never had it: home holds neither a session nor the toolkit's libraries. */
    RunningProgram start(Path home, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(starter().toString());
        command.addAll(List.of(arguments));
        command.add("--data=" + home.resolve("data"));
        String options = NO_DISPLAY + " -Djavafx.cachedir=" + home.resolve("toolkit");
        return RunningProgram.start(command, Map.of("JAVA_TOOL_OPTIONS", options), home);
    }

    private Path starter() {
        return STARTERS.stream()
                .map(folder::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("None of " + STARTERS + " is in " + folder));
    }

    long megabytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(DeskImage::size).sum() / 1_000_000;
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
