package app.ringlet.cloud.catalog.web;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.ServicesApi;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MenuController implements ServicesApi {

    private final Catalog catalog;

    MenuController(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Page<ServiceView> list(int page, int size) {
        return catalog.services(page, size);
    }

    @Override
    public ServiceView get(UUID id) {
        return catalog.service(id).orElseThrow(() -> Refusal.notFound("service"));
    }
}
