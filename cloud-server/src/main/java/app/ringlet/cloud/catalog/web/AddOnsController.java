package app.ringlet.cloud.catalog.web;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.AddOnRequest;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.AddOnsApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('calendar:read')")
class AddOnsController implements AddOnsApi {

    private static final String MAY_WRITE = "hasAuthority('catalog:write')";

    private final Catalog catalog;
    private final Salons salons;

    AddOnsController(Catalog catalog, Salons salons) {
        this.catalog = catalog;
        this.salons = salons;
    }

    @Override
    public Page<AddOnView> list(int page, int size) {
        return catalog.addOns(page, size);
    }

    @Override
    public AddOnView get(UUID id) {
        return catalog.addOn(id).orElseThrow(() -> Refusal.notFound("add-on"));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    public AddOnView create(AddOnRequest request) {
        return catalog.addAddOn(Requests.addOn(request, salons.current().currency()));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public AddOnView change(UUID id, @Nullable String version, AddOnRequest request) {
        return catalog.changeAddOn(
                id,
                IfMatch.version(version),
                Requests.addOn(request, salons.current().currency()));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void archive(UUID id) {
        catalog.archiveAddOn(id);
    }
}
