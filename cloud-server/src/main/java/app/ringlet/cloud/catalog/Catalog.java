package app.ringlet.cloud.catalog;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.ServiceView;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's menu. Archived entries are no longer offered, but are found by id for as long as something that was
 * sold refers to them. What is out of range is refused as {@code invalid_field}, a foreign id as {@code not_found}. Changes to one
 * menu come one after the other: {@link Salons#setupChanged} locks the salon's row.
 */
@Service
@Transactional(readOnly = true)
public class Catalog {

    private static final int MOST_SERVICES = 500;
    private static final int MOST_ADD_ONS = 200;

    private final ServiceRepository services;
    private final AddOnRepository addOns;
    private final Salons salons;
    private final Audit audit;
    private final KnownResources resources;

    Catalog(ServiceRepository services, AddOnRepository addOns, Salons salons, KnownResources resources, Audit audit) {
        this.services = services;
        this.addOns = addOns;
        this.salons = salons;
        this.resources = resources;
        this.audit = audit;
    }

    /** What is offered, by category, position and name. */
    public List<ServiceView> services() {
        return services.findByArchivedFalseOrderByCategoryAscPositionAscNameAscIdAsc().stream()
                .map(ServiceEntity::view)
                .toList();
    }

    /** @param category exactly, or any. @param words part of a name or synonym, or any */
    public Page<ServiceView> services(@Nullable String category, @Nullable String words, int page, int size) {
        List<ServiceView> found = services().stream()
                .filter(s -> category == null || s.category().equalsIgnoreCase(category.strip()))
                .filter(s -> words == null || isCalled(s, words.strip().toLowerCase(Locale.ROOT)))
                .toList();
        return Pages.cut(found, page, size);
    }

    private static boolean isCalled(ServiceView service, String words) {
        return Stream.concat(Stream.of(service.name()), service.synonyms().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }

    public Optional<ServiceView> service(UUID id) {
        return services.findById(id).map(ServiceEntity::view);
    }

    /** Those of {@code ids} that exist, archived ones too. */
    public Map<UUID, ServiceView> servicesById(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return services.findByIdIn(ids).stream().map(ServiceEntity::view).collect(toMap(ServiceView::id, identity()));
    }

    /** The add-ons offered, by name. */
    public List<AddOnView> addOns() {
        return addOns.findByArchivedFalseOrderByNameAscIdAsc().stream()
                .map(AddOnEntity::view)
                .toList();
    }

    public Page<AddOnView> addOns(int page, int size) {
        return Pages.of(
                addOns.findByArchivedFalse(Pages.request(page, size, Sort.by("name", "id"))), AddOnEntity::view);
    }

    /** Those of {@code ids} that exist, archived ones too. */
    public Map<UUID, AddOnView> addOnsById(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return addOns.findByIdIn(ids).stream().map(AddOnEntity::view).collect(toMap(AddOnView::id, identity()));
    }

    /** Those offered that need the resource, by category, position and name. */
    public List<ServiceView> servicesNeeding(UUID resourceId) {
        return services().stream()
                .filter(s -> s.needs().stream().anyMatch(n -> n.resourceId().equals(resourceId)))
                .toList();
    }

    @Transactional
    public ServiceView addService(NewService service) {
        salons.setupChanged();
        checkRoom(services.countByArchivedFalse(), MOST_SERVICES, "services");
        checkNeeds(service);
        ServiceView added = services.save(
                        new ServiceEntity(service, salons.current().currency()))
                .view();
        return audit.created("service", added.id(), added);
    }

    /** What is sold already keeps its minutes and its price. @param version that was seen */
    @Transactional
    public ServiceView changeService(UUID id, long version, NewService service) {
        salons.setupChanged();
        ServiceEntity entity = services.findById(id).orElseThrow(() -> Refusal.notFound("service"));
        IfMatch.check("service", version, entity.version());
        checkLive(entity.archived(), "service");
        checkNeeds(service);
        ServiceView before = entity.view();
        entity.become(service, salons.current().currency());
        services.flush();
        return audit.changed("service", id, before, entity.view());
    }

    @Transactional
    public void archiveService(UUID id) {
        salons.setupChanged();
        services.findById(id).orElseThrow(() -> Refusal.notFound("service")).archive();
        audit.write(Deed.of("service", id, "archived"));
    }

    public Optional<AddOnView> addOn(UUID id) {
        return addOns.findById(id).map(AddOnEntity::view);
    }

    @Transactional
    public AddOnView addAddOn(NewAddOn addOn) {
        salons.setupChanged();
        checkRoom(addOns.countByArchivedFalse(), MOST_ADD_ONS, "add-ons");
        checkServices(addOn);
        AddOnView added =
                addOns.save(new AddOnEntity(addOn, salons.current().currency())).view();
        return audit.created("add_on", added.id(), added);
    }

    /** What is sold already keeps its minutes and its price. @param version that was seen */
    @Transactional
    public AddOnView changeAddOn(UUID id, long version, NewAddOn addOn) {
        salons.setupChanged();
        AddOnEntity entity = addOns.findById(id).orElseThrow(() -> Refusal.notFound("add-on"));
        IfMatch.check("add-on", version, entity.version());
        checkLive(entity.archived(), "add-on");
        checkServices(addOn);
        AddOnView before = entity.view();
        entity.become(addOn, salons.current().currency());
        addOns.flush();
        return audit.changed("add_on", id, before, entity.view());
    }

    @Transactional
    public void archiveAddOn(UUID id) {
        salons.setupChanged();
        addOns.findById(id).orElseThrow(() -> Refusal.notFound("add-on")).archive();
        audit.write(Deed.of("add_on", id, "archived"));
    }

    private void checkNeeds(NewService service) {
        List<UUID> ids = service.needs().stream().map(ResourceNeed::resourceId).toList();
        Set<UUID> known = ids.isEmpty() ? Set.of() : resources.among(ids);
        for (int i = 0; i < ids.size(); i++) {
            String field = "needs[" + i + "].resourceId";
            if (!known.contains(ids.get(i))) {
                throw Refusal.notFound("resource", field);
            }
            if (ids.subList(0, i).contains(ids.get(i))) {
                throw Refusal.ofField(field, "A resource is named once, with all the phases that need it.");
            }
        }
    }

    private void checkServices(NewAddOn addOn) {
        Map<UUID, ServiceView> known = servicesById(addOn.serviceIds());
        for (int i = 0; i < addOn.serviceIds().size(); i++) {
            if (!known.containsKey(addOn.serviceIds().get(i))) {
                throw Refusal.notFound("service", "serviceIds[" + i + "]");
            }
        }
    }

    private static void checkLive(boolean archived, String what) {
        if (archived) {
            throw new Refusal(
                    ErrorCode.ARCHIVED,
                    "This " + what + " is archived: it is kept for what was booked and cannot change.");
        }
    }

    private static void checkRoom(long present, int most, String what) {
        if (present >= most) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "A menu holds " + most + " " + what + " at most.");
        }
    }
}
