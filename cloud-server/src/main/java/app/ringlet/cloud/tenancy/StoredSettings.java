package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.salon.SalonSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings as one JSON document: what it does not hold, such as a setting that is younger than it, is as by default. */
@Component
class StoredSettings {

    private static final int MOST_PARSED = 2_000;
    private static final String VERSION = "version";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Each salon is read with every request, and its settings hardly ever change. Safe for use by many at once. */
    private final Cache<Stored, SalonSettings> parsed =
            Caffeine.newBuilder().maximumSize(MOST_PARSED).build();

    private record Stored(@Nullable String document, long version) {}

    StoredSettings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The current salon's. */
    SalonSettings read() {
        return jdbc.sql("SELECT settings, settings_version FROM tenant WHERE id = ?")
                .param(Ids.bytes(CurrentTenant.id()))
                .query((row, n) -> of(row))
                .single();
    }

    /** @param row of the table of salons */
    SalonSettings of(ResultSet row) throws SQLException {
        return parsed.get(new Stored(row.getString("settings"), row.getLong("settings_version")), this::parse);
    }

    /** The current salon's become these, under the next version. */
    void write(SalonSettings settings) {
        ObjectNode document = json.valueToTree(settings);
        document.remove(VERSION);
        jdbc.sql("UPDATE tenant SET settings = ?, settings_version = settings_version + 1 WHERE id = ?")
                .params(document.toString(), Ids.bytes(CurrentTenant.id()))
                .update();
    }

    private SalonSettings parse(Stored stored) {
        return parse(stored.document(), stored.version());
    }

    private SalonSettings parse(@Nullable String stored, long version) {
        ObjectNode document = json.valueToTree(SalonSettings.DEFAULT);
        if (stored != null) {
            overlay(document, json.readTree(stored));
        }
        document.put(VERSION, version);
        return json.treeToValue(document, SalonSettings.class);
    }

    private static void overlay(ObjectNode below, JsonNode above) {
        above.properties().forEach(field -> {
            if (below.get(field.getKey()) instanceof ObjectNode section
                    && field.getValue().isObject()) {
                overlay(section, field.getValue());
            } else {
                below.set(field.getKey(), field.getValue());
            }
        });
    }
}
