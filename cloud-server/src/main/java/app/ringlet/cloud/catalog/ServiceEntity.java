package app.ringlet.cloud.catalog;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.ResourceNeed;
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
    private int position;

    @Convert(converter = Lines.class)
    private List<String> synonyms;

    private int activeMinutes;
    private int processingMinutes;
    private int finishingMinutes;
    private int bufferBeforeMinutes;
    private int bufferAfterMinutes;

    @Convert(converter = Needs.class)
    private List<ResourceNeed> needs;

    private long priceMinor;
    private long depositMinor;
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
        this.position = from.position();
        this.synonyms = from.synonyms();
        this.activeMinutes = from.activeMinutes();
        this.processingMinutes = from.processingMinutes();
        this.finishingMinutes = from.finishingMinutes();
        this.bufferBeforeMinutes = from.bufferBeforeMinutes();
        this.bufferAfterMinutes = from.bufferAfterMinutes();
        this.needs = from.needs();
        this.priceMinor = from.priceMinor();
        this.depositMinor = from.depositMinor();
        this.currency = currency;
        this.color = from.color();
    }

    boolean archived() {
        return archived;
    }

    long version() {
        return version == null ? 0 : version;
    }

    void archive() {
        archived = true;
    }

    ServiceView view() {
        return new ServiceView(
                id,
                version(),
                name,
                category,
                position,
                synonyms,
                activeMinutes,
                processingMinutes,
                finishingMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                needs,
                new Money(priceMinor, currency),
                new Money(depositMinor, currency),
                color,
                archived);
    }
}
