package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current salon's rooms, chairs and equipment. What is out of range is refused as {@code invalid_field}. */
@Service
@Transactional(readOnly = true)
public class Resources {

    private static final int MOST_UNITS = 50;

    private final JdbcClient jdbc;
    private final Salons salons;

    Resources(JdbcClient jdbc, Salons salons) {
        this.jdbc = jdbc;
        this.salons = salons;
    }

    /** What can be taken, by name, with the units that can be; in one query. */
    public List<ResourceView> all() {
        Map<UUID, ResourceView> found = new LinkedHashMap<>();
        jdbc.sql("""
            SELECT r.id, r.version, r.name, r.kind, u.id AS unit, u.name AS unit_name
              FROM resource r JOIN resource_unit u ON u.tenant_id = r.tenant_id AND u.resource_id = r.id
             WHERE r.tenant_id = ? AND NOT r.archived AND NOT u.archived ORDER BY r.name, r.id, u.position
            """).param(tenant()).query(row -> {
            UUID id = Ids.of(row.getBytes("id"));
            ResourceView before = found.get(id);
            List<ResourceView.Unit> units = new ArrayList<>(before == null ? List.of() : before.units());
            units.add(new ResourceView.Unit(Ids.of(row.getBytes("unit")), row.getString("unit_name")));
            found.put(
                    id,
                    new ResourceView(
                            id,
                            row.getLong("version"),
                            row.getString("name"),
                            ResourceKind.valueOf(row.getString("kind")),
                            units,
                            false));
        });
        return List.copyOf(found.values());
    }

    @Transactional
    public ResourceView add(NewResource resource) {
        check(resource);
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO resource (tenant_id, id, version, name, kind, archived) VALUES (?, ?, 0, ?, ?, FALSE)")
                .params(
                        tenant(),
                        Ids.bytes(id),
                        resource.name().strip(),
                        resource.kind().name())
                .update();
        List<ResourceView.Unit> units = new ArrayList<>();
        for (String name : resource.units()) {
            ResourceView.Unit unit = new ResourceView.Unit(Ids.next(), name.strip());
            jdbc.sql("INSERT INTO resource_unit (tenant_id, id, resource_id, position, name, archived)"
                            + " VALUES (?, ?, ?, ?, ?, FALSE)")
                    .params(tenant(), Ids.bytes(unit.id()), Ids.bytes(id), units.size(), unit.name())
                    .update();
            units.add(unit);
        }
        salons.setupChanged();
        return new ResourceView(id, 0, resource.name().strip(), resource.kind(), units, false);
    }

    private static void check(NewResource resource) {
        if (resource.name().isBlank() || resource.name().length() > 120) {
            throw Refusal.ofField("name", "A name has 1 to 120 characters.");
        }
        if (resource.units().isEmpty() || resource.units().size() > MOST_UNITS) {
            throw Refusal.ofField("units", "There are 1 to " + MOST_UNITS + " of a thing.");
        }
        boolean odd = resource.units().stream().anyMatch(u -> u.isBlank() || u.length() > 120);
        if (odd || Set.copyOf(resource.units()).size() < resource.units().size()) {
            throw Refusal.ofField("units", "Each has a name of its own, of 1 to 120 characters.");
        }
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
