package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who else this client is. */
public record ClientMerge(@NotNull UUID otherId) {}
