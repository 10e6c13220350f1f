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

    /** @param args the bill of materials, CycloneDX in JSON; {@code true} if the build may go on without one */
    public static void main(String[] args) throws IOException {
        List<String> objections = objections(Path.of(args[0]), Boolean.parseBoolean(args[1]));
        if (!objections.isEmpty()) {
            objections.forEach(System.err::println);
            System.exit(1);
        }
    }

    /** Why this is not to be built. @param mayBeMissing whether somebody has said that nothing needs to be compared */
    static List<String> objections(Path bill, boolean mayBeMissing) throws IOException {
        if (Files.exists(bill)) {
            return check(Files.readString(bill), bundled());
        }
        if (!mayBeMissing) {
            // Its plugin makes none while Maven is offline.
            return List.of("There is no bill of materials at " + bill
                    + ", so nothing can be compared with known vulnerabilities. Build online, or say that it need not"
                    + " be: -Dsupply.unchecked=true");
        }
        System.err.println("""
            ******************************************************************************
            WARNING: there is no bill of materials, so NOTHING was compared with known
            vulnerabilities, as supply.unchecked=true asks. Do not hand this build out.
            ******************************************************************************\
            """);
        return List.of();
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
