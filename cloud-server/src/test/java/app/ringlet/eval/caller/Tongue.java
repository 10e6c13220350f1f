package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a caller of a language says, and by which words they tell what a receptionist says.
 *
 * @param says phrases by what they are for
 * @param asks how each kind of question is known, in the order in which they are tried
 * @param topics what a question may be about, or a sentence may state
 * @param canon words and phrases to the English ones by which days and times are read, applied in order
 */
record Tongue(
        Map<String, List<String>> says,
        Map<String, List<Pattern>> asks,
        Map<String, List<Pattern>> topics,
        List<Rewrite> canon) {

    record Rewrite(Pattern from, String to) {}

    private static final Map<String, Tongue> KNOWN = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if callers do not speak it */
    static Tongue of(String language) {
        return KNOWN.computeIfAbsent(language, Tongue::read);
    }

    List<String> says(String key) {
        return says.getOrDefault(key, List.of());
    }

    /** Whether it is about that. */
    boolean states(String topic, String text) {
        String plain = Ear.plain(text);
        return topics.getOrDefault(topic, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(plain).find());
    }

    boolean asksAnything(String text) {
        return asks.values().stream()
                .flatMap(List::stream)
                .anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** Days and times as the English reader knows them. */
    String canonical(String text) {
        String changed = text;
        for (Rewrite rewrite : canon) {
            changed = rewrite.from.matcher(changed).replaceAll(rewrite.to);
        }
        return changed;
    }

    private static Tongue read(String language) {
        String file = "/eval/caller/" + language + ".yaml";
        try (InputStream in = Tongue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no caller speaks \"" + language + "\"");
            }
            Object read = Yaml.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<?, ?> all = (Map<?, ?>) read;
            Map<String, List<String>> says = new LinkedHashMap<>();
            block(all, "says").forEach((key, value) -> says.put(key.toString(), texts(value)));
            List<Rewrite> canon = ((List<?>) all.get("canon"))
                    .stream()
                            .map(one -> texts(one))
                            .map(pair -> new Rewrite(pattern(pair.getFirst()), pair.getLast()))
                            .toList();
            return new Tongue(says, patterns(block(all, "asks")), patterns(block(all, "topics")), canon);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Pattern>> patterns(Map<?, ?> block) {
        Map<String, List<Pattern>> all = new LinkedHashMap<>();
        block.forEach((key, value) -> all.put(
                key.toString(), texts(value).stream().map(Tongue::pattern).toList()));
        return all;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Map<?, ?> block(Map<?, ?> all, String name) {
        return (Map<?, ?>) all.get(name);
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
