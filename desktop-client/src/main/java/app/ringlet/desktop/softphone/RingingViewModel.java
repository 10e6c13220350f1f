package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.calls.CallWords;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The call that rings at this desk, and who that is, before anyone answers. */
public final class RingingViewModel {

    /** So long one can read who was quicker. */
    static final Duration TAKEN_SHOWN = Duration.ofSeconds(8);

    private static final Logger log = LoggerFactory.getLogger(RingingViewModel.class);

    private final LiveSalon salon;
    private final PhoneActs acts;
    private final SoftphoneViewModel phone;
    private final BackgroundWork work;
    private final DeskClock clock;
    private final Set<UUID> silenced = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable CallView> call = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ScreenPop> pop = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper timer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper also = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper taken = new ReadOnlyStringWrapper("");

    public RingingViewModel(
            LiveSalon salon, PhoneActs acts, SoftphoneViewModel phone, BackgroundWork work, DeskClock clock) {
        this.salon = salon;
        this.acts = acts;
        this.phone = phone;
        this.work = work;
        this.clock = clock;
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        clock.nowProperty().addListener((o, was, is) -> tick());
    }

    private void refresh() {
        CallView was = call.get();
        List<CallView> ringing = salon.calls().stream()
                .filter(this::rings)
                .sorted(Comparator.comparing(c -> c.stateSince().toInstant()))
                .toList();
        CallView now = ringing.isEmpty() ? null : ringing.getFirst();
        also.set(alsoRings(ringing));
        if (was != null && (now == null || !now.id().equals(was.id()))) {
            salon.call(was.id()).ifPresent(this::sayWhoTook);
        }
        call.set(now);
        if (now == null) {
            pop.set(null);
            silenced.retainAll(salon.calls().stream().map(CallView::id).toList());
        } else if (was == null || !was.id().equals(now.id())) {
            taken.set("");
            lookUp(now);
        }
        tick();
    }

    private String alsoRings(List<CallView> ringing) {
        return switch (ringing.size()) {
            case 0, 1 -> "";
            case 2 -> "Also rings: " + who(ringing.getLast());
            default -> (ringing.size() - 1) + " more calls ring";
        };
    }

    private boolean rings(CallView c) {
        boolean desk = c.state() == CallState.RINGING_DESK
                && (c.ringsFor() == null || c.ringsFor().equals(salon.myId()));
        return (desk || Aside.rings(c, salon.myId())) && !silenced.contains(c.id());
    }

    private void sayWhoTook(CallView gone) {
        // A colleague who asked about their call had it all the time.
        if (gone.transfer() == null
                && gone.takenBy() != null
                && !gone.takenBy().userId().equals(salon.myId())) {
            String words = "Taken by " + gone.takenBy().name();
            taken.set(words);
            work.later(TAKEN_SHOWN, () -> {
                if (taken.get().equals(words)) {
                    taken.set("");
                }
            });
        }
    }

    private void lookUp(CallView ringing) {
        pop.set(null);
        if (ringing.client() == null) {
            return;
        }
        UUID client = ringing.client().id();
        work.run(
                () -> ScreenPop.of(
                        acts.client(client), acts.summary(client), acts.visits(client), clock.now(), salon.words()),
                found -> {
                    CallView still = call.get();
                    if (still != null && still.id().equals(ringing.id())) {
                        pop.set(found);
                    }
                },
                // Who calls is shown anyway; a call must not wait for the rest.
                failure -> log.info("Nothing more is known of the caller: {}", failure.getMessage()));
    }

    private void tick() {
        CallView now = call.get();
        timer.set(now == null ? "" : PhoneWords.since(now, clock.now()));
    }

    public void answer() {
        Optional.ofNullable(call.get()).ifPresent(c -> phone.takeOver(c.id()));
    }

    /** Rings no longer at this desk; the others and the assistant can still take it. */
    public void silence() {
        CallView now = call.get();
        if (now != null) {
            silenced.add(now.id());
            refresh();
        }
    }

    /** Why it rings: a caller, or a colleague who asks whether one takes a call over. */
    String why(CallView ringing) {
        return Aside.rings(ringing, salon.myId())
                ? Aside.of(ringing, salon.myId(), salon.words()).name() + " asks: take this call?"
                : "Rings here";
    }

    String who(CallView ringing) {
        return CallWords.who(ringing, salon.words());
    }

    String whoElse(CallView ringing) {
        return CallWords.whoElse(ringing, salon.words());
    }

    /** Null while nothing rings here. */
    public ReadOnlyObjectProperty<@Nullable CallView> callProperty() {
        return call.getReadOnlyProperty();
    }

    /** Null for someone unknown, and until it is there. */
    public ReadOnlyObjectProperty<@Nullable ScreenPop> popProperty() {
        return pop.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty timerProperty() {
        return timer.getReadOnlyProperty();
    }

    /** Who waits besides the one that has rung longest; empty if nobody does. */
    public ReadOnlyStringProperty alsoProperty() {
        return also.getReadOnlyProperty();
    }

    /** Who was quicker, for a few seconds; else empty. */
    public ReadOnlyStringProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }
}
