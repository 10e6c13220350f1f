package app.ringlet.cloud.catalog;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's menu. Archived entries are no longer offered, but are found by id for as long as something that was
 * sold refers to them. What is out of range is refused as {@code invalid_field}.
 */
@Service
@Transactional(readOnly = true)
public class Catalog {

    private final ServiceRepository services;
    private final AddOnRepository addOns;
    private final Salons salons;

    Catalog(ServiceRepository services, AddOnRepository addOns, Salons salons) {
        this.services = services;
        this.addOns = addOns;
        this.salons = salons;
    }

    /** What is offered, by category, position and name. */
    public List<ServiceView> services() {
        return services.findByArchivedFalseOrderByCategoryAscPositionAscNameAsc().stream()
                .map(ServiceEntity::view)
                .toList();
    }

    public Page<ServiceView> services(int page, int size) {
        Sort sort = Sort.by("category", "position", "name", "id");
        return Pages.of(services.findByArchivedFalse(Pages.request(page, size, sort)), ServiceEntity::view);
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
        return addOns.findByArchivedFalseOrderByNameAsc().stream()
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

    @Transactional
    public ServiceView addService(NewService service) {
        salons.setupChanged();
        return services.save(new ServiceEntity(service, salons.current().currency()))
                .view();
    }

    /** What is sold already keeps its minutes and its price. */
    @Transactional
    public ServiceView changeService(UUID id, NewService service) {
        ServiceEntity entity = services.findById(id).orElseThrow(() -> Refusal.notFound("service"));
        entity.become(service, salons.current().currency());
        salons.setupChanged();
        return entity.view();
    }

    @Transactional
    public void archiveService(UUID id) {
        services.findById(id).orElseThrow(() -> Refusal.notFound("service")).archive();
        salons.setupChanged();
    }

    @Transactional
    public AddOnView addAddOn(NewAddOn addOn) {
        salons.setupChanged();
        return addOns.save(new AddOnEntity(addOn, salons.current().currency())).view();
    }

    @Transactional
    public void archiveAddOn(UUID id) {
        addOns.findById(id).orElseThrow(() -> Refusal.notFound("add-on")).archive();
        salons.setupChanged();
    }
}
