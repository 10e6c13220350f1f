package app.ringlet.cloud.clients;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface ClientRepository extends Repository<ClientEntity, UUID> {

    ClientEntity saveAndFlush(ClientEntity client);

    Optional<ClientEntity> findById(UUID id);

    List<ClientEntity> findByIdIn(Collection<UUID> ids);

    List<ClientEntity> findByIdOrMergedInto(UUID id, UUID survivor);

    List<ClientEntity> findByMergedInto(UUID survivor);

    Page<ClientEntity> findByArchivedFalse(Pageable page);
}
