package app.ringlet.cloud.identity.audit;

import app.ringlet.protocol.identity.AuditLine.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two records as JSON has them, field by field; lists are compared as a whole. */
@Component
class Differences {

    private static final int LONGEST = 2_000;
    private static final Set<String> BOOKKEEPING = Set.of("version", "setupVersion");
    private static final Pattern SECRET =
            Pattern.compile(".*(password|secret|token|hash|recoverycode|apikey|privatekey).*|key|code|pin|otp");

    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    List<Change> between(@Nullable Object before, @Nullable Object after) {
        Map<String, String> was = flat(before);
        Map<String, String> is = flat(after);
        Map<String, String> all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        for (String field : all.keySet()) {
            if (!Objects.equals(was.get(field), is.get(field))) {
                changes.add(new Change(field, shown(field, was.get(field)), shown(field, is.get(field))));
            }
        }
        return changes;
    }

    private Map<String, String> flat(@Nullable Object value) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (value != null) {
            add(fields, "", json.valueToTree(value));
        }
        return fields;
    }

    private static void add(Map<String, String> fields, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!BOOKKEEPING.contains(field.getKey())) {
                    add(fields, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
                }
            });
        } else if (!node.isNull() && !node.isMissingNode()) {
            fields.put(path, node.isValueNode() ? node.asString() : node.toString());
        }
    }

    private static @Nullable String shown(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        String name = field.substring(field.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (SECRET.matcher(name).matches()) {
            return "[secret]";
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
