package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.salon.ClientView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "client")
class ClientEntity {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Long version;

    private String name;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String notes;
    private boolean archived;

    @SuppressWarnings("NullAway.Init")
    protected ClientEntity() {}

    ClientEntity(String name, @Nullable String phone, @Nullable String email, @Nullable String notes) {
        this.id = Ids.next();
        this.name = name;
        this.phone = phone;
        this.email = email;
        this.notes = notes;
    }

    void rename(String newName) {
        this.name = newName;
    }

    ClientView view() {
        return new ClientView(id, name, phone, email, notes, archived);
    }
}
