package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.numbers.NumberShop;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonNumber;
import app.ringlet.cloud.tenancy.SalonNumbers;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.AvailableNumber;
import app.ringlet.protocol.calls.NumberOrder;
import app.ringlet.protocol.calls.NumberView;
import app.ringlet.protocol.calls.NumbersApi;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('settings:write')")
class NumbersController implements NumbersApi {

    private final NumberShop shop;
    private final SalonNumbers numbers;
    private final Salons salons;

    NumbersController(NumberShop shop, SalonNumbers numbers, Salons salons) {
        this.shop = shop;
        this.numbers = numbers;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('calls:read')")
    public Page<NumberView> list(int page, int size) {
        Salon salon = salons.current();
        Page<SalonNumber> found = numbers.list(page, size);
        return new Page<>(
                found.items().stream().map(number -> number.view(salon)).toList(), page, size, found.total());
    }

    @Override
    public List<AvailableNumber> available(
            @Nullable String country, @Nullable String areaCode, @Nullable String contains) {
        return shop.available(salons.current(), country, areaCode, contains);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public NumberView buy(NumberOrder order) {
        String label = order.label() == null ? "" : order.label().strip();
        SalonNumber bought = shop.buy(order.phone(), label);
        return bought.view(salons.current());
    }

    @Override
    public NumberView makeMain(UUID id) {
        SalonNumber main = numbers.makeMain(id);
        return main.view(salons.current());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void release(UUID id) {
        shop.release(id);
    }
}
