package app.ringlet.protocol.assistant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation to try the assistant with. @param clientId who is taken to call; absent for somebody unknown */
public record NewTrial(@Nullable UUID clientId) {}
