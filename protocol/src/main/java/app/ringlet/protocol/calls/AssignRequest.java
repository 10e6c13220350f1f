package app.ringlet.protocol.calls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sees to it. @param userId a colleague; absent for whoever asks */
public record AssignRequest(@Nullable UUID userId) {}
