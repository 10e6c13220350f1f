package app.ringlet.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a process was called with. @param words the program's name first; a character is a byte, so that nothing is lost on the way */
record CommandLine(List<String> words) {

    static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /** Options of one's own about such a cache; agents and listening ports, which the JVM opened before it came here. */
    private static final List<String> CONTRARY =
            List.of("-XX:AOT", "-Xshare", "-XX:SharedArchive", "-agent", "-javaagent", "-Xrun", "-Dcom.sun.management");

    /** Where the JVM takes more options from. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Linux only. */
    static CommandLine ofThisProcess() {
        try {
            String line = new String(Files.readAllBytes(Path.of("/proc/self/cmdline")), BYTES);
            // Each word ends with a zero; the last may be empty.
            return new CommandLine(List.of(line.substring(0, line.length() - 1).split("\0", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean goesWithACache(Map<String, String> environment) {
        Stream<String> fromVariables = VARIABLES.stream().map(environment::get).filter(Objects::nonNull);
        return Stream.concat(words.stream(), fromVariables)
                .noneMatch(word -> CONTRARY.stream().anyMatch(word::contains));
    }

    /** The options go first, so that what was given outweighs them. */
    CommandLine with(List<String> options) {
        List<String> more = new ArrayList<>(words);
        options.stream()
                .map(option -> new String(option.getBytes(StandardCharsets.UTF_8), BYTES))
                .forEach(option -> more.add(more.size() - words.size() + 1, option));
        return new CommandLine(List.copyOf(more));
    }
}
