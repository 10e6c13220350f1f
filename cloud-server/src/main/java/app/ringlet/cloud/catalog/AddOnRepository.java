package app.ringlet.cloud.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface AddOnRepository extends Repository<AddOnEntity, UUID> {

    AddOnEntity save(AddOnEntity addOn);

    void flush();

    long countByArchivedFalse();

    Optional<AddOnEntity> findById(UUID id);

    List<AddOnEntity> findByIdIn(Collection<UUID> ids);

    Page<AddOnEntity> findByArchivedFalse(Pageable page);

    List<AddOnEntity> findByArchivedFalseOrderByNameAscIdAsc();
}
