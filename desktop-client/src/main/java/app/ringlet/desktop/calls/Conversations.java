package app.ringlet.desktop.calls;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.ConversationTurn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the assistant did in calls besides what was said. Confined to the UI thread. A call shows well without it: what cannot be had
 * is asked for again when more has been said, and no sooner.
 */
public final class Conversations {

    private static final Logger log = LoggerFactory.getLogger(Conversations.class);

    private final Function<UUID, List<ConversationTurn>> source;
    private final BackgroundWork work;
    private final Map<UUID, Known> known = new HashMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private int salons;

    /** @param source asks the server; blocks */
    public Conversations(LiveSalon salon, Function<UUID, List<ConversationTurn>> source, BackgroundWork work) {
        this.source = source;
        this.work = work;
        salon.revisionProperty().addListener((o, was, is) -> {
            if (salon.me().isEmpty()) {
                salons++;
                known.clear();
            }
        });
    }

    /** @param upTo the mark at which they were asked for */
    private record Known(long upTo, List<ConversationTurn> turns) {}

    /**
     * As far as they are known; asks for the rest if the call has gone on, and {@link #revisionProperty} tells when it is there.
     *
     * @param mark grows as the call goes on
     */
    List<ConversationTurn> of(UUID call, long mark) {
        Known had = known.getOrDefault(call, new Known(-1, List.of()));
        if (had.upTo() < mark) {
            known.put(call, new Known(mark, had.turns()));
            int mine = salons;
            work.run(
                    () -> source.apply(call),
                    turns -> {
                        if (mine == salons) {
                            took(call, mark, turns);
                        }
                    },
                    failure -> log.debug("no conversation of {}: {}", call, failure.getMessage()));
        }
        return known.getOrDefault(call, had).turns();
    }

    private void took(UUID call, long mark, List<ConversationTurn> turns) {
        Known had = known.get(call);
        known.put(call, new Known(had == null ? mark : Math.max(mark, had.upTo()), turns));
        if (had == null || !had.turns().equals(turns)) {
            revision.set(revision.get() + 1);
        }
    }

    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }
}
