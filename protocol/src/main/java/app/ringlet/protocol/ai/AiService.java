package app.ringlet.protocol.ai;

import java.util.UUID;

/** A service of the menu, as a name was understood. */
public record AiService(UUID id, String name) {}
