package app.ringlet.cloud.providers.prompt;

import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads tool calls as models write them, against the schemas of {@link ToolSchemas}. Whether an id is one of this salon is the
 * tools' business; a slot, though, must be one that this call knows of.
 */
public final class ToolReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<String, Class<?>> TOOLS = Arrays.stream(ToolCall.class.getPermittedSubclasses())
            .filter(Class::isRecord)
            .collect(Collectors.toUnmodifiableMap(ToolSchemas::name, Function.identity()));

    private static final int LONGEST_LIST = 40;
    private static final int SHOWN = 60;

    private final SlotIds slots;

    public ToolReader(SlotIds slots) {
        this.slots = slots;
    }

    /** @throws Misread with what is wrong, for the model to read */
    public ToolCall read(Call call) throws Misread {
        Class<?> type = TOOLS.get(call.name());
        if (type == null) {
            throw new Misread("There is no tool '" + shown(call.name()) + "'. The tools are: "
                    + String.join(", ", new TreeSet<>(TOOLS.keySet())) + ".");
        }
        if (call.arguments().length() > Answer.LONGEST) {
            throw new Misread("The arguments are too long.");
        }
        return (ToolCall) object(tree(call.arguments()), type, "");
    }

    private static JsonNode tree(String json) throws Misread {
        try {
            JsonNode tree = JSON.readTree(json.isBlank() ? "{}" : json);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            throw new Misread("The arguments are not valid JSON.");
        }
        throw new Misread("The arguments must be a JSON object.");
    }

    private Object object(JsonNode node, Class<?> type, String path) throws Misread {
        if (!node.isObject()) {
            throw wrong(path, "must be an object", node);
        }
        RecordComponent[] parts = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(parts).map(p -> ToolSchemas.snake(p.getName())).collect(Collectors.toUnmodifiableSet());
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new Misread("'" + shown(path + name) + "' is not an argument. Those are: "
                        + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String name = ToolSchemas.snake(parts[i].getName());
            values[i] = part(node.path(name), parts[i], path + name);
        }
        return made(type, parts, values);
    }

    private static Object made(Class<?> type, RecordComponent[] parts, @Nullable Object[] values) throws Misread {
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Misread("The arguments do not go together.");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object part(JsonNode node, RecordComponent part, String path) throws Misread {
        if (node.isMissingNode() || node.isNull()) {
            if (ToolSchemas.optional(part)) {
                return null;
            }
            if (part.getType() == Times.class) {
                return Times.ANY;
            }
            throw new Misread("'" + path + "' is missing.");
        }
        return part.getType() == List.class ? list(node, element(part), path) : value(node, part.getType(), path);
    }

    private List<Object> list(JsonNode node, Class<?> element, String path) throws Misread {
        if (!node.isArray()) {
            throw wrong(path, "must be an array", node);
        }
        if (node.size() > LONGEST_LIST) {
            throw new Misread("'" + path + "' has more than " + LONGEST_LIST + " entries.");
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            all.add(value(node.get(i), element, path + "[" + i + "]"));
        }
        return all;
    }

    private Object value(JsonNode node, Class<?> type, String path) throws Misread {
        if (type == boolean.class) {
            return check(node.isBoolean(), path, "must be true or false", node).booleanValue();
        }
        if (type == int.class || type == Integer.class) {
            return check(node.isIntegralNumber() && node.canConvertToInt(), path, "must be a whole number", node)
                    .intValue();
        }
        if (type == Times.class) {
            return times(node, path);
        }
        if (type.isRecord() && type != Slot.class) {
            return object(node, type, path + ".");
        }
        String text = check(node.isString(), path, "must be a string", node).stringValue();
        if (type == UUID.class) {
            return parsed(text, UUID::fromString, path, "is not an id", node);
        }
        if (type == LocalDate.class) {
            return parsed(text, LocalDate::parse, path, "must be a date such as 2026-11-19", node);
        }
        if (type == Slot.class) {
            return slots.find(text)
                    .orElseThrow(() -> wrong(path, "is no slot of this call; take one that find_slots gave", node));
        }
        return type.isEnum() ? constant(text, type, path, node) : text;
    }

    private static Object constant(String text, Class<?> type, String path, JsonNode node) throws Misread {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw wrong(path, "is none of the values of its schema", node);
    }

    private static Times times(JsonNode node, String path) throws Misread {
        check(node.isObject(), path, "must be an object with from and to", node);
        LocalTime from = time(node.path("from"), LocalTime.MIN, path + ".from");
        LocalTime to = time(node.path("to"), LocalTime.MAX, path + ".to");
        // Midnight at the end of the day.
        return new Times(from, to.equals(LocalTime.MIN) ? LocalTime.MAX : to, null);
    }

    private static LocalTime time(JsonNode node, LocalTime absent, String path) throws Misread {
        if (node.isMissingNode() || node.isNull()) {
            return absent;
        }
        String text = check(node.isString(), path, "must be a string", node).stringValue();
        return parsed(text, LocalTime::parse, path, "must be a time such as 14:30", node);
    }

    private static JsonNode check(boolean right, String path, String rule, JsonNode node) throws Misread {
        if (right) {
            return node;
        }
        throw wrong(path, rule, node);
    }

    private static <T> T parsed(String text, Function<String, T> parser, String path, String rule, JsonNode node)
            throws Misread {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(path, rule, node);
        }
    }

    private static Misread wrong(String path, String rule, JsonNode node) {
        return new Misread("'" + path + "' " + rule + ", but is " + shown(node.toString()) + ".");
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    static Class<?> element(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    /** A tool call that is none. */
    public static final class Misread extends Exception {
        private static final long serialVersionUID = 1L;
        private final String told;

        Misread(String told) {
            super(told);
            this.told = told;
        }

        /** What is wrong with it. */
        public String told() {
            return told;
        }
    }
}
