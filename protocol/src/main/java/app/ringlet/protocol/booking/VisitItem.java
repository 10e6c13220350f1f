package app.ringlet.protocol.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One service of a wanted visit. @param employeeId absent for anyone who can */
public record VisitItem(
        @NotNull UUID serviceId,
        @Nullable UUID employeeId,
        @Nullable @Size(max = 10) List<UUID> addOnIds) {}
