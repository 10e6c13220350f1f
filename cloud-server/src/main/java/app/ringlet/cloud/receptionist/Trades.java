package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people ask salons for, by the names that the trade has for it, and which of it a salon's menu lacks. Never changes. */
public final class Trades {

    private static final List<List<String>> KNOWN = read();

    private final List<List<String>> lacking;

    private Trades(List<List<String>> lacking) {
        this.lacking = lacking;
    }

    /** Those that a salon has not, whose menu this is. */
    public static Trades lackingOn(List<ServiceView> services, List<AddOnView> addOns) {
        String offered = Stream.concat(
                        services.stream()
                                .flatMap(s -> Stream.concat(Stream.of(s.name(), s.category()), s.synonyms().stream())),
                        addOns.stream().flatMap(a -> Stream.concat(Stream.of(a.name()), a.synonyms().stream())))
                .map(Trades::words)
                .collect(Collectors.joining());
        return new Trades(KNOWN.stream()
                .filter(names -> names.stream().noneMatch(name -> offered.contains(words(name))))
                .toList());
    }

    /**
     * The usual name of each that was spoken of, with the longest name by which it was: "nail extensions" are no hair extensions.
     */
    public Map<String, String> in(String said) {
        String words = words(said);
        Map<String, String> found = new LinkedHashMap<>();
        for (List<String> names : lacking) {
            names.stream()
                    .filter(name -> words.contains(words(name)))
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(name -> found.put(names.getFirst(), name));
        }
        List<String> all = List.copyOf(found.values());
        found.values().removeIf(name -> all.stream().anyMatch(o -> !o.equals(name) && words(o).contains(words(name))));
        return found;
    }

    /** With a blank before and after each, so that whole words are found. */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}']+", " ")
                        .strip() + " ";
    }

    private static List<List<String>> read() {
        try (InputStream in = Objects.requireNonNull(Trades.class.getResourceAsStream("/receptionist/trades.txt"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",\\s*", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
