package app.ringlet.stress;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What clients were told, and what they asked for without hearing what came of it. Every client's thread writes here. */
final class Fates {

    private final Map<UUID, Fate> appointments = new ConcurrentHashMap<>();
    private final List<UUID> known = new CopyOnWriteArrayList<>();
    private final Map<String, UUID> bookedByKey = new ConcurrentHashMap<>();
    private final Set<String> refusedKeys = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

    /** One version of an appointment. @param employees in the order of the visit */
    record State(Instant start, String status, List<String> employees) {}

    /** What is known of one appointment; guarded by itself. */
    static final class Fate {
        private final Map<Long, State> told = new ConcurrentHashMap<>();
        private final Set<Instant> askedStarts = new HashSet<>();
        private boolean askedCancel;
        private long latest = -1;

        synchronized long latest() {
            return latest;
        }

        synchronized State latestState() {
            return told.get(latest);
        }

        /** Whether {@code state} may be there, under a version that nobody was told of. */
        synchronized boolean mayBe(State state) {
            boolean cancelled = state.status().equals("CANCELLED");
            return cancelled ? askedCancel : askedStarts.contains(state.start());
        }
    }

    /** Someone got this as an answer. @param after the version that had been told already when it was asked for */
    void told(JsonNode view, long after) {
        UUID id = UUID.fromString(view.get("id").asString());
        long version = view.get("version").asLong();
        List<String> employees = new ArrayList<>();
        view.get("items").forEach(item -> employees.add(item.get("employeeId").asString()));
        State state = new State(
                OffsetDateTime.parse(view.get("start").asString()).toInstant(),
                view.get("status").asString(),
                employees);
        Fate fate = appointments.computeIfAbsent(id, unknown -> {
            known.add(id);
            return new Fate();
        });
        synchronized (fate) {
            State before = fate.told.putIfAbsent(version, state);
            if (before != null && !before.equals(state)) {
                complain(id + " version " + version + " was " + before + " and is " + state);
            }
            if (version < after) {
                complain(id + " was at version " + after + " and went back to " + version);
            }
            fate.latest = Math.max(fate.latest, version);
        }
    }

    /** Someone asked for it and does not know what came of it. @param start absent for a cancellation */
    void asked(UUID id, @Nullable Instant start) {
        Fate fate = appointments.get(id);
        synchronized (fate) {
            if (start == null) {
                fate.askedCancel = true;
            } else {
                fate.askedStarts.add(start);
            }
        }
    }

    void booked(String key, UUID id) {
        UUID before = bookedByKey.putIfAbsent(key, id);
        if (before != null && !before.equals(id)) {
            complain("key " + key + " booked " + before + " and " + id);
        }
    }

    /** The key's only request was refused. */
    void refused(String key) {
        refusedKeys.add(key);
    }

    void complain(String what) {
        complaints.add(what);
    }

    /** An appointment that somebody was told of; absent if there is none. */
    @Nullable
    UUID any(Random random) {
        int size = known.size();
        // The newest are the ones that still live.
        return size == 0 ? null : known.get(size - 1 - random.nextInt(Math.min(size, 60)));
    }

    long latest(UUID id) {
        return appointments.get(id).latest();
    }

    Map<UUID, Fate> appointments() {
        return appointments;
    }

    Map<String, UUID> bookedByKey() {
        return bookedByKey;
    }

    Set<String> refusedKeys() {
        return refusedKeys;
    }

    Collection<String> complaints() {
        return complaints;
    }
}
