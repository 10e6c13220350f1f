package app.ringlet.supply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the bill of materials of the production jar with the advisories that are bundled here, without a network. It knows what is on
 * that list and no more: it keeps what was found once from coming back, and does not replace a look into the public databases.
 */
public final class SupplyCheck {

    private static final int FEWEST = 50;

    private SupplyCheck() {}

    /** @param args the bill of materials, CycloneDX in JSON */
    public static void main(String[] args) throws IOException {
        Path bill = Path.of(args[0]);
        if (Files.notExists(bill)) {
            // Its plugin makes none while Maven is offline.
            System.err.println(
                    "WARNING: there is no bill of materials, so NOTHING was compared with known vulnerabilities");
            return;
        }
        List<String> found = check(Files.readString(bill), bundled());
        if (!found.isEmpty()) {
            found.forEach(System.err::println);
            System.exit(1);
        }
    }

    /** @throws IllegalStateException if the bill is too short to be the jar's */
    static List<String> check(String bill, List<Advisory> advisories) {
        JsonNode components = new JsonMapper().readTree(bill).path("components");
        if (components.size() < FEWEST) {
            throw new IllegalStateException("This bill of materials names " + components.size() + " libraries only");
        }
        List<String> found = new ArrayList<>();
        for (JsonNode component : components) {
            String library = component.path("group").asString("") + ":"
                    + component.path("name").asString("");
            String version = component.path("version").asString("");
            for (Advisory advisory : advisories) {
                if (advisory.isAbout(library, new Version(version))) {
                    found.add(library + " " + version + " is known to be vulnerable: " + advisory.id() + ", fixed in "
                            + advisory.fixed().text());
                }
            }
        }
        return found;
    }

    static List<Advisory> bundled() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SupplyCheck.class.getResourceAsStream("known-vulnerable.txt")),
                StandardCharsets.UTF_8))) {
            return Advisory.parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
