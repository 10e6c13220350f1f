package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface WorkItemRepository extends JpaRepository<WorkItem, UUID> {

    /** @param done whether done ones are wanted too. @param owner whose alone; absent for all. @param free only nobody's */
    @Query("""
        SELECT w FROM WorkItem w
         WHERE (:done = TRUE OR w.done = FALSE) AND w.kind IN :kinds
           AND (:owner IS NULL OR w.ownerId = :owner) AND (:free = FALSE OR w.ownerId IS NULL)
        """)
    Page<WorkItem> wanted(
            @Param("done") boolean done,
            @Param("kinds") Collection<Kind> kinds,
            @Param("owner") @Nullable UUID owner,
            @Param("free") boolean free,
            Pageable page);

    Optional<WorkItem> findByOpenKey(String phone);

    /** Waits for whoever changes it just now. */
    default Optional<WorkItem> locked(UUID id) {
        return locked(CurrentTenant.id(), id);
    }

    /** In SQL, because Hibernate would write {@code FOR UPDATE OF}, which MariaDB does not know. */
    @Query(value = "SELECT * FROM work_item WHERE id = :id AND tenant_id = :tenant FOR UPDATE", nativeQuery = true)
    Optional<WorkItem> locked(@Param("tenant") UUID tenant, @Param("id") UUID id);
}
