package app.ringlet.desktop.calls;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The calls that are going on, those that ask for a person first, then the newest; below them those that ended a moment ago. */
public final class LiveCallsViewModel {

    /** So long a finished call stays, that one can still read what came of it. */
    static final Duration STAYS = Duration.ofMinutes(3);

    private final LiveSalon salon;
    private final Conversations conversations;
    private final DeskClock clock;
    private final Consumer<SlotChip> pointer;
    private final CallHands hands;
    private final Map<UUID, CallCard> known = new HashMap<>();
    private final ObservableList<CallCard> cards = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper liveCount = new ReadOnlyIntegerWrapper();

    /** @param pointer shows a slot in the calendar */
    public LiveCallsViewModel(
            LiveSalon salon,
            Conversations conversations,
            DeskClock clock,
            Consumer<SlotChip> pointer,
            CallHands hands) {
        this.salon = salon;
        this.conversations = conversations;
        this.clock = clock;
        this.pointer = pointer;
        this.hands = hands;
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        conversations.revisionProperty().addListener((o, was, is) -> refresh());
        clock.nowProperty().addListener((o, was, is) -> tick());
        refresh();
    }

    private void refresh() {
        Instant now = clock.now();
        List<CallView> shown = salon.calls().stream()
                .filter(call -> shows(call, now))
                .sorted(Comparator.comparing((CallView c) -> c.state() == CallState.ENDED)
                        .thenComparing(c -> c.state() != CallState.RINGING_DESK)
                        .thenComparing(c -> c.startedAt().toInstant(), Comparator.reverseOrder()))
                .toList();
        List<CallCard> fresh = shown.stream().map(call -> card(call, now)).toList();
        known.values().retainAll(fresh);
        if (!fresh.equals(cards)) {
            cards.setAll(fresh);
        }
        liveCount.set((int) fresh.stream().filter(CallCard::live).count());
    }

    private CallCard card(CallView call, Instant now) {
        CallCard card = known.get(call.id());
        if (card == null) {
            card = new CallCard(call, salon, conversations, now);
            known.put(call.id(), card);
        } else {
            card.update(call, salon, conversations, now);
        }
        return card;
    }

    private static boolean shows(CallView call, Instant now) {
        return call.endedAt() == null || call.endedAt().toInstant().plus(STAYS).isAfter(now);
    }

    private void tick() {
        Instant now = clock.now();
        cards.forEach(card -> card.tick(now));
        List<UUID> gone = cards.stream()
                .map(CallCard::call)
                .filter(call -> !shows(call, now))
                .map(CallView::id)
                .toList();
        if (!gone.isEmpty()) {
            gone.forEach(salon::forgetCall);
            refresh();
        }
    }

    public void pointTo(SlotChip chip) {
        pointer.accept(chip);
    }

    CallHands hands() {
        return hands;
    }

    /** Takes over the call that stands first of those that nobody has. */
    public void takeOverFirst() {
        cards.stream().filter(c -> c.freeProperty().get()).findFirst().ifPresent(c -> hands.takeOver(c.id()));
    }

    /** Listens to the call that stands first of those that can be heard and are not yet. */
    public void listenToFirst() {
        UUID heard = hands.heardProperty().get();
        cards.stream()
                .filter(c -> c.listenableProperty().get() && !c.id().equals(heard))
                .findFirst()
                .ifPresent(c -> hands.listen(c.id()));
    }

    public ObservableList<CallCard> cards() {
        return cards;
    }

    public ReadOnlyIntegerProperty liveCountProperty() {
        return liveCount.getReadOnlyProperty();
    }
}
