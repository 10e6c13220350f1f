package app.ringlet.cloud.calls.log;

import app.ringlet.protocol.calls.CallState;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface CallRepository extends JpaRepository<Call, UUID> {

    Optional<Call> findByCarrierSid(String carrierSid);

    /** Waits for whoever changes the call just now. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Call c where c.id = :id")
    Optional<Call> locked(@Param("id") UUID id);

    Page<Call> findByStateNot(CallState state, Pageable page);
}
