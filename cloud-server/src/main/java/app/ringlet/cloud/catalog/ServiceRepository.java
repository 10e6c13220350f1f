package app.ringlet.cloud.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ServiceRepository extends Repository<ServiceEntity, UUID> {

    ServiceEntity save(ServiceEntity service);

    void flush();

    long countByArchivedFalse();

    Optional<ServiceEntity> findById(UUID id);

    List<ServiceEntity> findByIdIn(Collection<UUID> ids);

    List<ServiceEntity> findByArchivedFalseOrderByCategoryAscPositionAscNameAscIdAsc();
}
