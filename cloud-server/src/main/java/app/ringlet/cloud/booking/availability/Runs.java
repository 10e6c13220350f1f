package app.ringlet.cloud.booking.availability;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Free time of employees and units, and where runs of it start; each length is worked out once. For one thread. */
final class Runs {

    private static final UUID SALON = new UUID(0, 0);

    private record Key(UUID who, int length) {}

    private final Map<UUID, Timeline> free;
    private final Timeline open;
    private final Map<Key, Timeline> known = new HashMap<>();

    /**
     * @param open when services may take place
     * @param free by employee or unit, as long as {@code open}; who is not in it has no time
     */
    Runs(Timeline open, Map<UUID, Timeline> free) {
        this.open = open;
        this.free = free;
    }

    Timeline none() {
        return new Timeline(open.cells());
    }

    Timeline all() {
        Timeline all = none();
        all.set(0, open.cells());
        return all;
    }

    /** Where {@code length} free cells begin; not to be changed. */
    Timeline starts(UUID who, int length) {
        return known.computeIfAbsent(new Key(who, length), k -> of(who).startsOfRuns(length));
    }

    /** Where the salon is open for {@code length} cells; not to be changed. */
    Timeline open(int length) {
        return known.computeIfAbsent(new Key(SALON, length), k -> open.startsOfRuns(length));
    }

    /** Not to be changed. */
    Timeline of(UUID who) {
        Timeline theirs = free.get(who);
        return theirs == null ? none() : theirs;
    }
}
