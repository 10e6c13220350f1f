package app.ringlet.cloud.booking.visit;

import java.util.UUID;

/**
 * A single room, chair or piece of equipment that an item takes.
 *
 * @param from minutes after the item's start; negative within the buffer before it
 * @param to minutes after the item's start, exclusive
 */
public record PlannedUnit(UUID id, String name, int from, int to) {}
