package app.ringlet.cloud.calls.log;

import app.ringlet.protocol.calls.CallState;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface CallRepository extends JpaRepository<Call, UUID> {

    Optional<Call> findByCarrierSid(String carrierSid);

    Page<Call> findByStateNot(CallState state, Pageable page);
}
