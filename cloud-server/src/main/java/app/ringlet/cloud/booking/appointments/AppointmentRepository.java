package app.ringlet.cloud.booking.appointments;

import app.ringlet.protocol.booking.AppointmentStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<AppointmentEntity, UUID> {

    AppointmentEntity saveAndFlush(AppointmentEntity appointment);

    Optional<AppointmentEntity> findById(UUID id);

    List<AppointmentEntity> findByIdIn(Collection<UUID> ids);

    long countByClientIdAndStatusInAndStartsAtGreaterThanEqual(
            UUID clientId, Collection<AppointmentStatus> statuses, Instant from);

    Page<AppointmentEntity> findByClientId(UUID clientId, Pageable page);

    List<AppointmentEntity> findBySeriesIdOrderByStartsAtAsc(UUID seriesId);

    boolean existsByClientIdAndStatusNot(UUID clientId, AppointmentStatus status);

    List<AppointmentEntity> findByClientIdAndStatusInAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
            UUID clientId, Collection<AppointmentStatus> statuses, Instant from, Limit limit);
}
