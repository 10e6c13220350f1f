package app.ringlet.cloud.providers.prompt;

import app.ringlet.cloud.providers.chat.Prompt.Tool;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tools as remote models see them, made from the tool types: each {@link ToolCall} is a tool, each of its components a
 * property. The schemas are strict: every property is required, what may be absent is null, and there are no others.
 */
public final class ToolSchemas {

    private static final List<Tool> ALL = Arrays.stream(ToolCall.class.getPermittedSubclasses())
            .filter(Class::isRecord)
            .map(ToolSchemas::tool)
            .toList();

    private ToolSchemas() {}

    public static List<Tool> all() {
        return ALL;
    }

    private static Tool tool(Class<?> type) {
        String name = name(type);
        return new Tool(name, Wordings.of(name), object(type, name));
    }

    /** "find_slots" of {@code FindSlots}. */
    static String name(Class<?> type) {
        return snake(type.getSimpleName());
    }

    public static String name(ToolCall call) {
        return name(call.getClass());
    }

    static String snake(String camel) {
        String spaced = camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return spaced.toLowerCase(Locale.ROOT);
    }

    /** Whether null will do. */
    static boolean optional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> object(Class<?> type, String key) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent part : type.getRecordComponents()) {
            String name = snake(part.getName());
            Map<String, Object> schema = new LinkedHashMap<>(schema(part));
            schema.put("description", Wordings.of(key + "." + name));
            properties.put(name, optional(part) ? orNull(schema) : schema);
        }
        return object(properties);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> schema(RecordComponent part) {
        Class<?> type = part.getType();
        if (type == List.class) {
            Map<String, Object> array = new LinkedHashMap<>();
            array.put("type", "array");
            array.put("items", schema(ToolReader.element(part)));
            return array;
        }
        return schema(type);
    }

    private static Map<String, Object> schema(Class<?> type) {
        if (type == String.class || type == UUID.class || type == Slot.class || type == LocalDate.class) {
            return Map.of("type", "string");
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (type.isEnum()) {
            return Map.of("type", "string", "enum", constants(type));
        }
        return type == Times.class ? times() : object(type, snake(type.getSimpleName()));
    }

    /** Of the wall clock; the one time that was named is not a model's business. */
    private static Map<String, Object> times() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String end : List.of("from", "to")) {
            properties.put(end, Map.of("type", List.of("string", "null"), "description", Wordings.of("times." + end)));
        }
        return object(properties);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> either = new LinkedHashMap<>(schema);
        either.put("type", List.of(schema.get("type"), "null"));
        if (schema.get("enum") instanceof List<?> constants) {
            List<@Nullable Object> withNull = new ArrayList<>(constants);
            withNull.add(null);
            either.put("enum", withNull);
        }
        return either;
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
