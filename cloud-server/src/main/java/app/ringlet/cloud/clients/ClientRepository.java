package app.ringlet.cloud.clients;

import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClientRepository extends Repository<ClientEntity, UUID> {

    ClientEntity saveAndFlush(ClientEntity client);

    Optional<ClientEntity> findById(UUID id);

    /** With the client's row locked until the transaction ends. As SQL: Hibernate's {@code FOR UPDATE OF} is not every database's. */
    @Query(value = "SELECT * FROM client WHERE tenant_id = :tenant AND id = :id FOR UPDATE", nativeQuery = true)
    Optional<ClientEntity> findOwn(UUID tenant, UUID id);

    default Optional<ClientEntity> findOwn(UUID id) {
        return findOwn(CurrentTenant.id(), id);
    }

    List<ClientEntity> findByIdIn(Collection<UUID> ids);

    List<ClientEntity> findByIdOrMergedInto(UUID id, UUID survivor);

    List<ClientEntity> findByMergedInto(UUID survivor);

    Page<ClientEntity> findByArchivedFalse(Pageable page);
}
