package app.ringlet.cloud.clients;

import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A client's own row. Two that change it at once are kept apart by its version; who merges or erases locks it first. */
@Entity
@Table(name = "client")
class ClientEntity {

    private static final int MOST_TAGS = 20;
    private static final int LONGEST_NOTES = 4000;

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

    @Convert(converter = TagLines.class)
    private List<String> tags = List.of();

    private @Nullable UUID preferredEmployeeId;
    private boolean blocked;
    private @Nullable String blockedReason;
    private @Nullable String language;
    private @Nullable LocalDate birthday;
    private @Nullable UUID mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected ClientEntity() {}

    @SuppressWarnings("NullAway.Init")
    ClientEntity(UUID id, NewClient checked) {
        this.id = id;
        become(checked);
    }

    final void become(NewClient checked) {
        this.name = checked.name();
        this.phone = checked.phone();
        this.email = checked.email();
        this.notes = checked.notes();
        this.tags = checked.tags() == null ? List.of() : checked.tags();
        this.preferredEmployeeId = checked.preferredEmployeeId();
        this.blocked = Boolean.TRUE.equals(checked.blocked());
        this.blockedReason = checked.blockedReason();
        this.language = checked.language();
        this.birthday = checked.birthday();
    }

    void rename(String newName) {
        this.name = newName;
    }

    void call(@Nullable String firstPhone) {
        this.phone = firstPhone;
    }

    void archive() {
        this.archived = true;
    }

    /** Whoever comes again is a client again. */
    void restore() {
        this.archived = false;
    }

    /** Takes what the other is known by; where both have something, this one's stays. @param othersPhone given up by the other */
    void absorb(ClientEntity other, @Nullable String othersPhone) {
        phone = phone == null ? othersPhone : phone;
        email = email == null ? other.email : email;
        preferredEmployeeId = preferredEmployeeId == null ? other.preferredEmployeeId : preferredEmployeeId;
        language = language == null ? other.language : language;
        birthday = birthday == null ? other.birthday : birthday;
        blockedReason = blocked ? blockedReason : other.blockedReason;
        blocked = blocked || other.blocked;
        Set<String> both = new LinkedHashSet<>(tags);
        both.addAll(other.tags);
        tags = both.stream().limit(MOST_TAGS).toList();
        notes = joined(notes, other.notes);
    }

    private static @Nullable String joined(@Nullable String mine, @Nullable String others) {
        if (mine == null || others == null) {
            return mine == null ? others : mine;
        }
        String both = mine + "\n" + others;
        return both.length() > LONGEST_NOTES ? both.substring(0, LONGEST_NOTES) : both;
    }

    void forwardTo(UUID survivor) {
        archived = true;
        mergedInto = survivor;
        phone = null;
    }

    /** Nothing is left by which the person could be known. */
    void erase(String nobody) {
        become(new NewClient(nobody, null, null, null));
        archived = true;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    UUID preferredEmployeeId() {
        return preferredEmployeeId;
    }

    boolean archived() {
        return archived;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    ClientView view() {
        return new ClientView(
                id,
                name,
                phone,
                email,
                notes,
                archived,
                version(),
                tags,
                preferredEmployeeId,
                blocked,
                blockedReason,
                language,
                birthday,
                mergedInto);
    }
}
