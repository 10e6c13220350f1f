package app.ringlet.cloud.receptionist.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles and the code fit each other, and the languages fit each other. */
class BundlesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/receptionist");
    private static final Pattern STAND_IN = Pattern.compile("\\{\\d}");
    private static final Pattern TONE = Pattern.compile("\\.(formal|brisk)$");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z][A-Za-z0-9]*)+)\"");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(f -> f.getFileName().toString().matches("messages.*\\.properties")).toList().stream();
        }
    }

    private static Properties read(Path bundle) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties english() {
        return read(BUNDLES.resolve("messages.properties"));
    }

    /** Every key that stands in the receptionist's code. */
    private static Set<String> used() throws IOException {
        Set<String> areas =
                english().stringPropertyNames().stream().map(BundlesTests::area).collect(Collectors.toSet());
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/app/ringlet/cloud/receptionist"))) {
            return sources.filter(f -> f.toString().endsWith(".java"))
                    .flatMap(f -> LITERAL.matcher(text(f)).results())
                    .map(m -> m.group(1))
                    .filter(key -> areas.contains(area(key)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    @Test
    void whatTheCodeSaysIsInTheBundle() throws IOException {
        assertThat(used()).hasSizeGreaterThan(100);
        assertThat(english().stringPropertyNames()).containsAll(used());
    }

    @Test
    void whatIsInTheBundleIsSaid() throws IOException {
        Set<String> used = used();
        Set<String> unsaid = new TreeSet<>(english().stringPropertyNames());
        unsaid.removeIf(key -> used.contains(TONE.matcher(key).replaceFirst("")));
        // Looked up by the salon's currency.
        unsaid.removeIf(key -> area(key).equals("currency"));
        assertThat(unsaid).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysTheSameThings(Path bundle) {
        assertThat(read(bundle).stringPropertyNames()).isEqualTo(english().stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageNamesTheSameThings(Path bundle) {
        Properties texts = read(bundle);
        // How an hour is said is each language's own affair.
        english().stringPropertyNames().stream()
                .filter(key -> !Set.of("time", "day").contains(area(key)))
                .forEach(key -> assertThat(standIns(texts, key)).as(key).isEqualTo(standIns(english(), key)));
    }

    private static Set<String> standIns(Properties texts, String key) {
        return STAND_IN.matcher(texts.getProperty(key, ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
