package app.ringlet.cloud.catalog;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.ServiceView;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "service")
class ServiceEntity {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Long version;

    private String name;
    private String category;

    @Convert(converter = Lines.class)
    private List<String> synonyms;

    private int activeMinutes;
    private int processingMinutes;
    private int finishingMinutes;
    private long priceMinor;
    private String currency;
    private String color;
    private boolean archived;

    @SuppressWarnings("NullAway.Init")
    protected ServiceEntity() {}

    @SuppressWarnings("NullAway.Init")
    ServiceEntity(NewService from, String currency) {
        this.id = Ids.next();
        become(from, currency);
    }

    final void become(NewService from, String currency) {
        MenuRules.check(from);
        this.name = from.name().strip();
        this.category = from.category().strip();
        this.synonyms = from.synonyms();
        this.activeMinutes = from.activeMinutes();
        this.processingMinutes = from.processingMinutes();
        this.finishingMinutes = from.finishingMinutes();
        this.priceMinor = from.priceMinor();
        this.currency = currency;
        this.color = from.color();
    }

    void archive() {
        archived = true;
    }

    ServiceView view() {
        return new ServiceView(
                id,
                name,
                category,
                synonyms,
                activeMinutes,
                processingMinutes,
                finishingMinutes,
                new Money(priceMinor, currency),
                color,
                archived);
    }
}
