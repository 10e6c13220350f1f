package app.ringlet.desktop.calls;

import app.ringlet.desktop.calls.CallWords.Result;
import app.ringlet.desktop.calls.CallWords.Tone;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TranscriptLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One call as the panel shows it. The same card lives as long as its call is shown, so that a reader keeps their place. */
public final class CallCard {

    private final UUID id;
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whoElse = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper stateWord = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper listenable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper timer = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.RINGING);
    private final ObjectProperty<Result> result = new SimpleObjectProperty<>(Result.NEUTRAL);
    private final ObjectProperty<@Nullable SlotChip> chip = new SimpleObjectProperty<>();
    private final ObservableList<Bubble> bubbles = FXCollections.observableArrayList();
    private CallView call;

    CallCard(CallView call, LiveSalon salon, Conversations conversations, Instant now) {
        this.id = call.id();
        this.call = call;
        update(call, salon, conversations, now);
    }

    void update(CallView newCall, LiveSalon salon, Conversations conversations, Instant now) {
        call = newCall;
        SalonWords words = salon.words();
        who.set(CallWords.who(call, words));
        whoElse.set(CallWords.whoElse(call, words));
        tone.set(CallWords.tone(call.state()));
        stateWord.set(
                call.state() == CallState.ENDED
                        ? CallWords.outcome(call.outcome())
                        : CallWords.state(call, salon.myId(), words));
        free.set(call.state() == CallState.WITH_AI || call.state() == CallState.RINGING_DESK);
        boolean others = call.state() == CallState.WITH_STAFF && !isMine(call, salon);
        listenable.set(call.state() == CallState.WITH_AI || others);
        reason.set(CallWords.reason(call.reason()));
        result.set(CallWords.result(call.outcome()));
        chip.set(chipOf(salon, now).orElse(null));
        updateBubbles(salon.transcript(id), conversations);
        tick(now);
    }

    private static boolean isMine(CallView call, LiveSalon salon) {
        TakenBy by = call.takenBy();
        return by != null && by.userId().equals(salon.myId());
    }

    /** The time in the present state; once it has ended, how long the call was. */
    void tick(Instant now) {
        OffsetDateTime end = call.endedAt();
        timer.set(SalonWords.timer(
                end == null
                        ? Duration.between(call.stateSince().toInstant(), now)
                        : Duration.between(call.startedAt(), end)));
    }

    private void updateBubbles(List<TranscriptLine> lines, Conversations conversations) {
        // Said once more or ended: each may bring a turn.
        long mark = 2L * (lines.isEmpty() ? 0 : lines.getLast().number()) + (live() ? 0 : 1);
        List<ConversationTurn> turns = lines.isEmpty() ? List.of() : conversations.of(id, mark);
        List<Bubble> fresh = Bubble.of(lines, turns);
        // Appending leaves the bubbles that are there alone, so that nothing on the screen jumps.
        if (fresh.size() >= bubbles.size() && fresh.subList(0, bubbles.size()).equals(bubbles)) {
            bubbles.addAll(fresh.subList(bubbles.size(), fresh.size()));
        } else {
            bubbles.setAll(fresh);
        }
    }

    private Optional<SlotChip> chipOf(LiveSalon salon, Instant now) {
        Optional<HoldView> held = salon.holds().stream()
                .filter(hold -> id.equals(hold.owner().id()))
                .filter(hold -> hold.expiresAt().toInstant().isAfter(now))
                .findFirst();
        if (held.isPresent() && live()) {
            HoldView hold = held.get();
            return Optional.of(chip("Holding ", hold.items(), hold.start(), hold.id(), true, salon.words(), now));
        }
        return Optional.ofNullable(call.appointmentId())
                .flatMap(salon::appointment)
                .map(booked -> appointmentChip(booked, salon.words(), now));
    }

    private static SlotChip appointmentChip(AppointmentView visit, SalonWords words, Instant now) {
        return chip("", visit.items(), visit.start(), visit.id(), false, words, now);
    }

    private static SlotChip chip(
            String verb,
            List<BookedItem> items,
            OffsetDateTime start,
            UUID subject,
            boolean held,
            SalonWords words,
            Instant now) {
        String text = verb + items.getFirst().employeeName() + ", " + words.dayAndTime(start, now);
        return new SlotChip(text, LocalDate.ofInstant(start.toInstant(), words.zone()), subject, held);
    }

    public UUID id() {
        return id;
    }

    CallView call() {
        return call;
    }

    /** Whether the salon called. */
    boolean outgoing() {
        return call.direction() == CallDirection.OUTBOUND;
    }

    public boolean live() {
        return call.state() != CallState.ENDED;
    }

    public ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty whoElseProperty() {
        return whoElse.getReadOnlyProperty();
    }

    /** The state in words; once it has ended, the outcome. */
    public ReadOnlyStringProperty stateWordProperty() {
        return stateWord.getReadOnlyProperty();
    }

    /** What the caller wants, as far as it is understood; empty before. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty timerProperty() {
        return timer.getReadOnlyProperty();
    }

    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public ObjectProperty<Result> resultProperty() {
        return result;
    }

    public ObjectProperty<@Nullable SlotChip> chipProperty() {
        return chip;
    }

    /** Whether nobody of the team has it, so that one can take it. */
    public ReadOnlyBooleanProperty freeProperty() {
        return free.getReadOnlyProperty();
    }

    /** Whether there is something to listen to that one does not hear already. */
    public ReadOnlyBooleanProperty listenableProperty() {
        return listenable.getReadOnlyProperty();
    }

    public ObservableList<Bubble> bubbles() {
        return bubbles;
    }
}
