package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface CallRepository extends JpaRepository<Call, UUID> {

    Optional<Call> findByCarrierSid(String carrierSid);

    /** Waits for whoever changes the call just now. */
    default Optional<Call> locked(UUID id) {
        return locked(CurrentTenant.id(), id);
    }

    /** In SQL, because Hibernate would write {@code FOR UPDATE OF}, which MariaDB does not know. */
    @Query(value = "SELECT * FROM phone_call WHERE id = :id AND tenant_id = :tenant FOR UPDATE", nativeQuery = true)
    Optional<Call> locked(@Param("tenant") UUID tenant, @Param("id") UUID id);
}
