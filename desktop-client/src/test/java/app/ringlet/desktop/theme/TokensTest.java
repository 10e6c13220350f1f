package app.ringlet.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours are in the tokens and nowhere else, and every text can be read. */
class TokensTest {

    private static final double READABLE = 4.5;
    private static final Pattern TOKEN = Pattern.compile("-rl-([a-z-]+):\\s*(#[0-9a-fA-F]{6});");
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|:\\s*(white|black|red|green|blue|gray|grey)\\b");

    /** Each text with the grounds on which it stands. */
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry(
                    "text", List.of("ground", "surface", "raised", "rail", "off", "bubble", "ai-soft", "accent-soft")),
            Map.entry("text-soft", List.of("ground", "surface", "raised", "rail", "line", "idle-soft", "off")),
            Map.entry("block-soft", List.of("surface")),
            Map.entry("accent-text", List.of("accent-soft", "surface", "rail")),
            Map.entry("on-accent", List.of("accent", "accent-strong")),
            Map.entry("on-ai", List.of("ai")),
            Map.entry("ai-text", List.of("ai-soft", "surface")),
            Map.entry("good-text", List.of("good-soft", "surface")),
            Map.entry("warn-text", List.of("warn-soft", "surface")),
            Map.entry("bad-text", List.of("bad-soft", "surface")));

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextCanBeReadOnItsGround(String theme) {
        Map<String, Color> tokens = tokens(theme);
        List<String> poor = new ArrayList<>();
        TEXTS.forEach((text, grounds) -> grounds.forEach(ground -> {
            double contrast = contrast(tokens.get(text), tokens.get(ground));
            if (contrast < READABLE) {
                poor.add("%s on %s: %.2f".formatted(text, ground, contrast));
            }
        }));
        assertThat(poor).isEmpty();
    }

    /** A block's fill is its service's colour over the surface, thin enough for any colour a salon may pick. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void blocksCanBeReadWhateverColourTheirServiceHas(String theme) {
        Map<String, Color> tokens = tokens(theme);
        double thin = 0x30 / 255.0;
        for (String service : List.of("#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#c9992e")) {
            Color fill = tokens.get("surface").interpolate(Color.web(service), thin);
            assertThat(contrast(tokens.get("text"), fill))
                    .as("title on %s", service)
                    .isGreaterThan(READABLE);
            assertThat(contrast(tokens.get("block-soft"), fill))
                    .as("time on %s", service)
                    .isGreaterThan(READABLE);
        }
    }

    @Test
    void bothThemesHaveTheSameTokens() {
        assertThat(tokens("light").keySet()).isEqualTo(tokens("dark").keySet()).hasSizeGreaterThan(25);
    }

    @Test
    void noColourStandsOutsideTheTokens() throws IOException {
        Path resources = Path.of("src/main/resources/app/ringlet/desktop");
        List<String> strays = new ArrayList<>();
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(css|fxml)"))
                    .filter(f -> !f.getFileName().toString().startsWith("tokens-"))
                    .toList()) {
                Matcher found = COLOUR.matcher(Files.readString(file));
                while (found.find()) {
                    strays.add(file.getFileName() + ": " + found.group());
                }
            }
        }
        assertThat(strays).isEmpty();
        assertThat(COLOUR.matcher("-fx-fill: #fff;").find()).isTrue();
        assertThat(COLOUR.matcher("-fx-fill: white;").find()).isTrue();
    }

    @Test
    void everyTokenThatIsUsedIsDefined() throws IOException {
        String defined = read("tokens-light.css");
        Pattern use = Pattern.compile("-rl-[a-z-]+");
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/app/ringlet/desktop/theme"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".css")).toList()) {
                Matcher found = use.matcher(Files.readString(file));
                while (found.find()) {
                    assertThat(defined).as(file.getFileName() + " uses it").contains(found.group() + ":");
                }
            }
        }
    }

    private static Map<String, Color> tokens(String theme) {
        Map<String, Color> tokens = new TreeMap<>();
        Matcher found = TOKEN.matcher(read("tokens-" + theme + ".css"));
        while (found.find()) {
            tokens.put(found.group(1), Color.web(found.group(2)));
        }
        return tokens;
    }

    private static String read(String name) {
        try (InputStream stream = Theme.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By WCAG 2. */
    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
