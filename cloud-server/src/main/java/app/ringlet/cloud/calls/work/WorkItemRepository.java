package app.ringlet.cloud.calls.work;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkItemRepository extends JpaRepository<WorkItem, UUID> {

    Page<WorkItem> findByDoneFalse(Pageable page);
}
