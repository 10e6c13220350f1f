package app.ringlet.cloud.catalog.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.MenuCategory;
import app.ringlet.protocol.salon.ServiceRequest;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.ServicesApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('calendar:read')")
class MenuController implements ServicesApi {

    private static final String MAY_WRITE = "hasAuthority('catalog:write')";

    private final Catalog catalog;
    private final Salons salons;

    MenuController(Catalog catalog, Salons salons) {
        this.catalog = catalog;
        this.salons = salons;
    }

    @Override
    public Page<ServiceView> list(@Nullable String category, @Nullable String q, int page, int size) {
        return catalog.services(category, q, page, size);
    }

    @Override
    public List<MenuCategory> categories() {
        Map<String, List<ServiceView>> menu =
                catalog.services().stream().collect(groupingBy(ServiceView::category, LinkedHashMap::new, toList()));
        return menu.entrySet().stream()
                .map(category -> new MenuCategory(category.getKey(), category.getValue()))
                .toList();
    }

    @Override
    public ServiceView get(UUID id) {
        return catalog.service(id).orElseThrow(() -> Refusal.notFound("service"));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    public ServiceView create(ServiceRequest request) {
        return catalog.addService(Requests.service(request, salons.current().currency()));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ServiceView change(UUID id, @Nullable String version, ServiceRequest request) {
        return catalog.changeService(
                id,
                IfMatch.version(version),
                Requests.service(request, salons.current().currency()));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void archive(UUID id) {
        catalog.archiveService(id);
    }
}
