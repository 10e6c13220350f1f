package app.ringlet.cloud.staff;

import app.ringlet.cloud.catalog.KnownResources;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ResourceView.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current salon's resources and their units. Who writes holds the salon's row. */
@Component
class ResourceRows implements KnownResources {

    private static final String SELECT = """
        SELECT r.id, r.version, r.name, r.kind, r.archived, u.id AS unit, u.name AS unit_name
          FROM resource r JOIN resource_unit u ON u.tenant_id = r.tenant_id AND u.resource_id = r.id AND NOT u.archived
         WHERE r.tenant_id = ? AND\
        """;

    private final JdbcClient jdbc;

    ResourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is not archived, by name, with the units that are not. */
    List<ResourceView> all() {
        return read(jdbc.sql(SELECT + " NOT r.archived ORDER BY r.name, r.id, u.position")
                .param(Keys.tenant()));
    }

    Optional<ResourceView> byId(UUID id) {
        return read(jdbc.sql(SELECT + " r.id = ? ORDER BY u.position").params(Keys.tenant(), Ids.bytes(id))).stream()
                .findFirst();
    }

    @Override
    public Set<UUID> among(Collection<UUID> ids) {
        return new HashSet<>(
                jdbc.sql("SELECT id FROM resource WHERE tenant_id = :tenant AND id IN (:ids) AND NOT archived")
                        .param("tenant", Keys.tenant())
                        .param("ids", Keys.of(ids))
                        .query((row, n) -> Ids.of(row.getBytes(1)))
                        .list());
    }

    void add(UUID id, NewResource resource) {
        jdbc.sql("INSERT INTO resource (tenant_id, id, version, name, kind, archived) VALUES (?, ?, 0, ?, ?, FALSE)")
                .params(
                        Keys.tenant(),
                        Ids.bytes(id),
                        resource.name(),
                        resource.kind().name())
                .update();
        setUnits(id, resource.units());
    }

    /** Under the next version. */
    void change(UUID id, NewResource resource) {
        jdbc.sql("UPDATE resource SET version = version + 1, name = ?, kind = ? WHERE tenant_id = ? AND id = ?")
                .params(resource.name(), resource.kind().name(), Keys.tenant(), Ids.bytes(id))
                .update();
        setUnits(id, resource.units());
    }

    /** Under the next version. @return whether there is one */
    boolean archive(UUID id) {
        return jdbc.sql("UPDATE resource SET version = version + 1, archived = TRUE WHERE tenant_id = ? AND id = ?")
                        .params(Keys.tenant(), Ids.bytes(id))
                        .update()
                == 1;
    }

    /** A unit that keeps its name keeps its id, also if it was out of use in between. */
    private void setUnits(UUID resource, List<String> names) {
        List<Unit> known = jdbc.sql(
                        "SELECT id, name FROM resource_unit WHERE tenant_id = ? AND resource_id = ? ORDER BY archived,"
                                + " position")
                .params(Keys.tenant(), Ids.bytes(resource))
                .query((row, n) -> new Unit(Ids.of(row.getBytes(1)), row.getString(2)))
                .list();
        jdbc.sql("UPDATE resource_unit SET archived = TRUE WHERE tenant_id = ? AND resource_id = ?")
                .params(Keys.tenant(), Ids.bytes(resource))
                .update();
        for (int position = 0; position < names.size(); position++) {
            String name = names.get(position);
            Optional<Unit> before =
                    known.stream().filter(u -> u.name().equals(name)).findFirst();
            if (before.isPresent()) {
                jdbc.sql("UPDATE resource_unit SET archived = FALSE, position = ? WHERE tenant_id = ? AND id = ?")
                        .params(position, Keys.tenant(), Ids.bytes(before.get().id()))
                        .update();
            } else {
                jdbc.sql("INSERT INTO resource_unit (tenant_id, id, resource_id, position, name, archived)"
                                + " VALUES (?, ?, ?, ?, ?, FALSE)")
                        .params(Keys.tenant(), Ids.bytes(Ids.next()), Ids.bytes(resource), position, name)
                        .update();
            }
        }
    }

    private static List<ResourceView> read(JdbcClient.StatementSpec query) {
        Map<UUID, ResourceView> found = new LinkedHashMap<>();
        query.query(row -> {
            UUID id = Ids.of(row.getBytes("id"));
            ResourceView before = found.get(id);
            List<Unit> units = new ArrayList<>(before == null ? List.of() : before.units());
            units.add(new Unit(Ids.of(row.getBytes("unit")), row.getString("unit_name")));
            found.put(
                    id,
                    new ResourceView(
                            id,
                            row.getLong("version"),
                            row.getString("name"),
                            ResourceKind.valueOf(row.getString("kind")),
                            units,
                            row.getBoolean("archived")));
        });
        return List.copyOf(found.values());
    }
}
