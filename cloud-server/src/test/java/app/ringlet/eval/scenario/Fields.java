package app.ringlet.eval.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One block of a file. Whatever is wrong in it is a {@link BadScenario} that names the field. */
final class Fields {

    private final String file;
    private final String path;
    private final Map<String, Object> values;
    private final Set<String> read = new HashSet<>();

    Fields(String file, String path, @Nullable Object block) {
        this.file = file;
        this.path = path;
        this.values = new LinkedHashMap<>();
        if (block == null) {
            return;
        }
        if (!(block instanceof Map<?, ?> map)) {
            throw new BadScenario(file, path, "must be a block of fields, not " + kind(block));
        }
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
    }

    boolean has(String name) {
        read.add(name);
        return values.get(name) != null;
    }

    String text(String name) {
        String text = textOr(name, null);
        if (text == null) {
            throw problem(name, "is required");
        }
        return text;
    }

    @Nullable
    String textOr(String name, @Nullable String otherwise) {
        Object value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Map || value instanceof List) {
            throw problem(name, "must be words, not " + kind(value));
        }
        return value.toString();
    }

    /** A list, or a single text for a list of one. */
    List<String> texts(String name) {
        Object value = value(name);
        if (value == null) {
            return List.of();
        }
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object one : all) {
            if (one == null || one instanceof Map || one instanceof List) {
                throw problem(name, "must be words or a list of words");
            }
            texts.add(one.toString());
        }
        return List.copyOf(texts);
    }

    int number(String name, int otherwise) {
        return parsed(name, "a whole number", text -> Integer.valueOf(text.strip()), otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return parsed(
                name,
                "yes or no",
                text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "yes", "true" -> true;
                    case "no", "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                otherwise);
    }

    @Nullable
    LocalTime time(String name) {
        return optional(name, "a time such as 14:30", LocalTime::parse);
    }

    @Nullable
    LocalDate day(String name) {
        return optional(name, "a date such as 2026-11-26", LocalDate::parse);
    }

    List<LocalDate> days(String name) {
        return texts(name).stream()
                .map(text -> convert(name, "dates such as 2026-11-26", text, LocalDate::parse))
                .toList();
    }

    LocalDateTime moment(String name) {
        return convert(name, "a time such as 2026-11-26T14:30", text(name), LocalDateTime::parse);
    }

    LocalDateTime momentOr(String name, LocalDateTime otherwise) {
        return has(name) ? moment(name) : otherwise;
    }

    <T extends Enum<T>> T oneOf(String name, Class<T> type, T otherwise) {
        return parsed(name, "one of " + names(type), text -> constant(type, text), otherwise);
    }

    <T extends Enum<T>> List<T> someOf(String name, Class<T> type) {
        return texts(name).stream()
                .map(text -> convert(name, "one or more of " + names(type), text, one -> constant(type, one)))
                .toList();
    }

    boolean isText(String name) {
        return value(name) instanceof String;
    }

    /** All that is there, as it was read. */
    Map<String, Object> all() {
        return new LinkedHashMap<>(values);
    }

    Map<String, Object> block(String name) {
        return child(name).all();
    }

    /** In place of what stands there. */
    Fields of(String name, Map<String, Object> block) {
        return new Fields(file, at(name), block);
    }

    Fields child(String name) {
        return new Fields(file, at(name), value(name));
    }

    List<Fields> children(String name) {
        Object value = value(name);
        if (value == null) {
            return List.of();
        }
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        List<Fields> blocks = new ArrayList<>();
        for (Object one : all) {
            blocks.add(new Fields(file, at(name) + "[" + (blocks.size() + 1) + "]", one));
        }
        return blocks;
    }

    /** What is there under names of the writer's choice. */
    Map<String, List<String>> phrases() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.keySet().forEach(name -> all.put(name, texts(name)));
        return all;
    }

    /** @throws BadScenario if there is a field that nobody knows */
    void end() {
        for (String name : values.keySet()) {
            if (!read.contains(name)) {
                throw problem(
                        name,
                        "is not a field that is known here; there are "
                                + read.stream().sorted().toList());
            }
        }
    }

    BadScenario problem(String name, String problem) {
        return new BadScenario(file, at(name), problem);
    }

    private @Nullable Object value(String name) {
        read.add(name);
        return values.get(name);
    }

    private <T> T parsed(String name, String what, Function<String, T> parser, T otherwise) {
        T value = optional(name, what, parser);
        return value == null ? otherwise : value;
    }

    private <T> @Nullable T optional(String name, String what, Function<String, T> parser) {
        String text = textOr(name, null);
        return text == null ? null : convert(name, what, text, parser);
    }

    private <T> T convert(String name, String what, String text, Function<String, T> parser) {
        try {
            return parser.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw problem(name, "must be " + what + ", not \"" + text + "\"");
        }
    }

    private static <T extends Enum<T>> T constant(Class<T> type, String text) {
        return Enum.valueOf(
                type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList()
                .toString();
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String kind(Object value) {
        return value instanceof List ? "a list" : value instanceof Map ? "a block of fields" : "\"" + value + "\"";
    }
}
