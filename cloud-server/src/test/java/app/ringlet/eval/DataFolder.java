package app.ringlet.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of phrases and lines that others have written. */
final class DataFolder {

    private static final List<String> FILES = List.of(
            "dates_recognizers.jsonl",
            "dates_duckling.jsonl",
            "hair_stylist_dialogues.jsonl",
            "intents_clinc150.jsonl");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataFolder() {}

    /** @throws BadSetting if {@code -Deval.data} names a folder that is none, or has none of the files */
    static void check(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadSetting("-Deval.data", "there is no folder " + folder);
        }
        if (FILES.stream().noneMatch(file -> Files.isRegularFile(folder.resolve(file)))) {
            throw new BadSetting("-Deval.data", folder + " has none of " + String.join(", ", FILES));
        }
    }

    /** What is not scored: files that are not there, and lines that are no JSON object. */
    static List<String> remarks(Path folder) throws IOException {
        List<String> remarks = new ArrayList<>();
        for (String file : FILES) {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                remarks.add("no " + file + " in " + folder);
                continue;
            }
            long unreadable = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !isRow(line))
                    .count();
            if (unreadable > 0) {
                remarks.add("ERROR " + file + ": " + unreadable + " lines are no JSON object, and are passed over");
            }
        }
        return remarks;
    }

    private static boolean isRow(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JacksonException notJson) {
            return false;
        }
    }
}
