package app.ringlet.cloud.tenancy.web;

import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.SalonView;
import app.ringlet.protocol.salon.TenantApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TenantController implements TenantApi {

    private final Salons salons;

    TenantController(Salons salons) {
        this.salons = salons;
    }

    @Override
    public SalonView tenant() {
        return salons.current().view();
    }
}
