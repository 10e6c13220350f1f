package app.ringlet.eval.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scenarios of a folder and of those below it, by path.
 *
 * @param bad what is wrong with those files that cannot be played
 */
public record ScenarioFolder(List<Scenario> scenarios, List<BadScenario> bad) {

    /** Reads all {@code .yaml}, {@code .yml} and {@code .json} files, but none of the folder's {@code salons}. */
    public static ScenarioFolder read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(".+\\.(yaml|yml|json)"))
                    .filter(file -> !file.startsWith(folder.resolve("salons")))
                    .sorted()
                    .toList();
        }
        List<Scenario> scenarios = new ArrayList<>();
        List<BadScenario> bad = new ArrayList<>();
        Salons salons = new Salons(folder);
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                Fields fields = new Fields(name, "", Yaml.read(name, Files.readString(file)));
                scenarios.add(Scenario.of(name.replaceFirst("\\.\\w+$", ""), fields, salons));
            } catch (BadScenario e) {
                bad.add(e);
            } catch (java.nio.charset.CharacterCodingException e) {
                bad.add(new BadScenario(name, "", "is not UTF-8"));
            } catch (IOException e) {
                bad.add(new BadScenario(
                        name, "", "cannot be read: " + e.getClass().getSimpleName()));
            }
        }
        return new ScenarioFolder(scenarios, bad);
    }
}
