package app.ringlet.cloud.catalog;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.AddOnView;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "add_on")
class AddOnEntity {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Long version;

    private String name;

    @Convert(converter = Lines.class)
    private List<String> synonyms;

    private int minutes;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PhaseKind phase;

    @Convert(converter = Lines.class)
    private List<String> serviceIds;

    private long priceMinor;
    private String currency;
    private boolean archived;

    @SuppressWarnings("NullAway.Init")
    protected AddOnEntity() {}

    @SuppressWarnings("NullAway.Init")
    AddOnEntity(NewAddOn from, String currency) {
        this.id = Ids.next();
        become(from, currency);
    }

    final void become(NewAddOn from, String currency) {
        MenuRules.check(from);
        this.name = from.name().strip();
        this.synonyms = from.synonyms();
        this.minutes = from.minutes();
        this.phase = from.phase();
        this.serviceIds = from.serviceIds().stream().map(UUID::toString).toList();
        this.priceMinor = from.priceMinor();
        this.currency = currency;
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

    AddOnView view() {
        return new AddOnView(
                id,
                version(),
                name,
                synonyms,
                minutes,
                phase,
                serviceIds.stream().map(UUID::fromString).toList(),
                new Money(priceMinor, currency),
                archived);
    }
}
