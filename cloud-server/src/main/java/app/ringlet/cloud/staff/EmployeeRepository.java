package app.ringlet.cloud.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface EmployeeRepository extends Repository<EmployeeEntity, UUID> {

    EmployeeEntity save(EmployeeEntity employee);

    Optional<EmployeeEntity> findById(UUID id);

    Page<EmployeeEntity> findByArchivedFalse(Pageable page);

    List<EmployeeEntity> findByArchivedFalseOrderByPositionAscNameAsc();
}
