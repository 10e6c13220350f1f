package app.ringlet.cloud.catalog.web;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.AddOnsApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AddOnsController implements AddOnsApi {

    private final Catalog catalog;

    AddOnsController(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Page<AddOnView> list(int page, int size) {
        return catalog.addOns(page, size);
    }
}
