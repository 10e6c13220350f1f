package app.ringlet.cloud.booking.appointments;

import app.ringlet.protocol.booking.AppointmentStatus;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface AppointmentRepository extends Repository<AppointmentEntity, UUID> {

    AppointmentEntity saveAndFlush(AppointmentEntity appointment);

    Optional<AppointmentEntity> findById(UUID id);

    List<AppointmentEntity> findByIdIn(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AppointmentEntity a where a.id = :id")
    Optional<AppointmentEntity> lock(@Param("id") UUID id);

    boolean existsByClientIdAndStatusNot(UUID clientId, AppointmentStatus status);

    List<AppointmentEntity> findByClientIdAndStatusInAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
            UUID clientId, Collection<AppointmentStatus> statuses, Instant from, Limit limit);
}
