package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "employee")
class EmployeeEntity {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Long version;

    private String name;
    private String color;
    private int position;
    private boolean archived;

    @SuppressWarnings("NullAway.Init")
    protected EmployeeEntity() {}

    EmployeeEntity(String name, String color, int position) {
        this.id = Ids.next();
        this.name = name;
        this.color = color;
        this.position = position;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String color() {
        return color;
    }

    int position() {
        return position;
    }

    boolean archived() {
        return archived;
    }

    void archive() {
        archived = true;
    }
}
