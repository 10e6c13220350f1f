package app.ringlet.cloud.calls;

import app.ringlet.cloud.calls.numbers.NumberShop;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonNumber;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.cloud.tenancy.SubscriptionStarted;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.AvailableNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives a salon its first number when it begins to pay. The event stays in the publication registry until that is done, and is published
 * again after a crash, or if the carrier was away; of several that do it at once for one salon, one buys.
 */
@Service
public class NumberProvisioning {

    private static final Logger log = LoggerFactory.getLogger(NumberProvisioning.class);
    private static final int MOST_TRIED = 5;
    private static final String NORTH_AMERICA = "+1";
    private static final int AREA_CODE_ENDS = 5;

    private final Salons salons;
    private final NumberShop shop;

    NumberProvisioning(Salons salons, NumberShop shop) {
        this.salons = salons;
        this.shop = shop;
    }

    /** Not in a transaction of its own: none must stay open while the carrier is waited for. @throws Refusal {@code unavailable} */
    @Async
    @TransactionalEventListener
    void on(SubscriptionStarted started) {
        try {
            if (provision(started.tenantId()).isEmpty()) {
                log.warn("Salon {} has no number: none is for sale where it is", started.tenantId());
            }
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.NOT_CONFIGURED) {
                throw refusal;
            }
            log.info("Salon {} gets no number: no carrier is configured", started.tenantId());
        }
    }

    /**
     * A salon that has a number gets no other.
     *
     * @return the number, near the salon's own telephone if there is one; empty if none is for sale
     * @throws Refusal {@code not_configured}, {@code unavailable}
     */
    public Optional<String> provision(UUID tenantId) {
        return CurrentTenant.<Optional<String>, RuntimeException>call(tenantId, () -> {
            Salon salon = salons.current();
            String phone = salon.phone();
            return phone == null ? first(salon) : Optional.of(phone);
        });
    }

    private Optional<String> first(Salon salon) {
        Optional<String> begun = shop.begun();
        if (begun.isPresent()) {
            return begun;
        }
        String areaCode = areaCode(salon.deskPhone());
        List<AvailableNumber> near = areaCode == null ? List.of() : shop.available(salon, null, areaCode, null);
        List<AvailableNumber> offers = near.isEmpty() ? shop.available(salon, null, null, null) : near;
        return offers.stream()
                .limit(MOST_TRIED)
                .flatMap(offer -> bought(offer.phone()).stream())
                .findFirst();
    }

    private Optional<String> bought(String phone) {
        try {
            return Optional.of(shop.buyFirst(phone)).map(SalonNumber::phone);
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.NUMBER_TAKEN) {
                throw refusal;
            }
            log.info("A number was sold to somebody else meanwhile");
            return Optional.empty();
        }
    }

    private static @Nullable String areaCode(@Nullable String phone) {
        return phone != null && phone.startsWith(NORTH_AMERICA) && phone.length() > AREA_CODE_ENDS
                ? phone.substring(NORTH_AMERICA.length(), AREA_CODE_ENDS)
                : null;
    }
}
