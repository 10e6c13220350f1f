package app.ringlet.cloud.staff;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ServiceView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's rooms, chairs and equipment. What is out of range is refused as {@code invalid_field}, a foreign id as
 * {@code not_found}. Changes come one after the other: {@link Salons#setupChanged} locks the salon's row.
 */
@Service
@Transactional(readOnly = true)
public class Resources {

    private static final int MOST = 100;
    private static final int MOST_UNITS = 50;

    private final ResourceRows rows;
    private final Catalog catalog;
    private final Salons salons;
    private final Audit audit;

    Resources(ResourceRows rows, Catalog catalog, Salons salons, Audit audit) {
        this.rows = rows;
        this.catalog = catalog;
        this.salons = salons;
        this.audit = audit;
    }

    /** What can be taken, by name, with the units that can be; in one query. */
    public List<ResourceView> all() {
        return rows.all();
    }

    public Page<ResourceView> page(int page, int size) {
        return Pages.cut(rows.all(), page, size);
    }

    /** Archived ones too. */
    public Optional<ResourceView> resource(UUID id) {
        return rows.byId(id);
    }

    @Transactional
    public ResourceView add(NewResource resource) {
        check(resource);
        salons.setupChanged();
        if (rows.all().size() >= MOST) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "A salon has " + MOST + " kinds of things at most.");
        }
        UUID id = Ids.next();
        rows.add(id, resource);
        return audit.created("resource", id, existing(id));
    }

    /** Units that keep their name stay who they are; booked visits keep theirs. @param version that was seen */
    @Transactional
    public ResourceView change(UUID id, long version, NewResource resource) {
        check(resource);
        salons.setupChanged();
        ResourceView before = existing(id);
        IfMatch.check("resource", version, before.version());
        if (before.archived()) {
            throw new Refusal(
                    ErrorCode.ARCHIVED, "This resource is archived: it is kept for what was booked and cannot change.");
        }
        rows.change(id, resource);
        return audit.changed("resource", id, before, existing(id));
    }

    /** Booked visits keep their units. @throws Refusal {@code resource_in_use} while a service on the menu needs it */
    @Transactional
    public void archive(UUID id) {
        salons.setupChanged();
        List<ServiceView> needing = catalog.servicesNeeding(id);
        if (!needing.isEmpty()) {
            String names = needing.stream().map(ServiceView::name).collect(Collectors.joining(", "));
            throw new Refusal(
                    ErrorCode.RESOURCE_IN_USE,
                    "On the menu, " + names + (needing.size() == 1 ? " needs" : " need") + " it; change that first.");
        }
        if (!rows.archive(id)) {
            throw Refusal.notFound("resource");
        }
        audit.write(Deed.of("resource", id, "archived"));
    }

    private ResourceView existing(UUID id) {
        return rows.byId(id).orElseThrow(() -> Refusal.notFound("resource"));
    }

    private static void check(NewResource resource) {
        if (resource.name().isBlank() || resource.name().length() > 120) {
            throw Refusal.ofField("name", "A name has 1 to 120 characters.");
        }
        List<String> units = resource.units();
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            throw Refusal.ofField("units", "There are 1 to " + MOST_UNITS + " of a thing.");
        }
        boolean odd = units.stream().anyMatch(u -> u.isBlank() || u.length() > 120);
        long different =
                units.stream().map(u -> u.toLowerCase(Locale.ROOT)).distinct().count();
        if (odd || different < units.size()) {
            throw Refusal.ofField("units", "Each has a name of its own, of 1 to 120 characters.");
        }
    }
}
