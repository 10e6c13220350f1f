package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens salons for those who sign up. */
@Service
public class NewSalons {

    /** Those in which one pays: not gold, and not "no currency". */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Salons salons;
    private final List<SalonFurnishing> furnishings;

    NewSalons(Salons salons, List<SalonFurnishing> furnishings) {
        this.salons = salons;
        this.furnishings = furnishings;
    }

    /** @throws Refusal {@code invalid_field} for a time zone, a currency or a country that there is none of */
    public void check(NewSalon wanted) {
        OfficeRules.checkZone(wanted.timeZone());
        if (!CURRENCIES.contains(wanted.currency())) {
            throw Refusal.ofField("currency", "A currency has a code of three capitals, such as USD.");
        }
        OfficeRules.checkCountry(wanted.country());
    }

    /**
     * On trial and furnished, but without a number or opening hours: those are its owner's to say. In the caller's transaction, under
     * the id of the current tenant.
     *
     * @param wanted checked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Salon open(NewSalon wanted) {
        salons.open(new Salon(
                CurrentTenant.id(),
                wanted.name().strip(),
                TenantStatus.TRIAL,
                ZoneId.of(wanted.timeZone()),
                wanted.currency(),
                wanted.country(),
                null,
                null,
                List.of()));
        furnishings.forEach(SalonFurnishing::furnish);
        return salons.current();
    }
}
