package app.ringlet.protocol.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose appointment or call it is. @param phone E.164 */
public record ClientRef(UUID id, String name, @Nullable String phone) {}
