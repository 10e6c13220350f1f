package app.ringlet.desktop.assistant;

import app.ringlet.desktop.assistant.TrialLine.Speaker;
import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.AssistantServer;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.NewTrial;
import app.ringlet.protocol.assistant.TrialTurn;
import app.ringlet.protocol.assistant.TrialView;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.salon.ClientView;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A conversation with the assistant as a caller has it, without a call. */
public final class TryItViewModel {

    private final AssistantServer server;
    private final BackgroundWork work;
    private final LiveSalon salon;
    private final DeskClock clock;
    private final Asking asking;
    private final BooleanProperty known = new SimpleBooleanProperty();
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper caller = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ObservableList<TrialLine> lines = FXCollections.observableArrayList();
    private @Nullable UUID conversation;

    TryItViewModel(AssistantServer server, BackgroundWork work, LiveSalon salon, DeskClock clock) {
        this.server = server;
        this.work = work;
        this.salon = salon;
        this.clock = clock;
        this.asking = new Asking(work);
    }

    /** A conversation and who is taken to call. */
    private record Opened(TrialView trial, Optional<ClientView> client) {}

    public void begin() {
        boolean asKnown = known.get();
        String number = phone.get().strip();
        if (asKnown && number.isEmpty()) {
            asking.tell("Type the phone number of the client who calls.");
            return;
        }
        asking.run(() -> open(asKnown, number), this::show);
    }

    private Opened open(boolean asKnown, String number) {
        Optional<ClientView> client = asKnown
                ? server.clients().list(number, null, 0, 1).items().stream().findFirst()
                : Optional.empty();
        if (asKnown && client.isEmpty()) {
            throw new ServerFailure.Refused(
                    ErrorCode.NOT_FOUND.wire(),
                    "None of your clients has this number. Try another, or call as somebody new.",
                    new IllegalStateException("no client"));
        }
        UUID clientId = client.map(ClientView::id).orElse(null);
        return new Opened(server.trials().open(new NewTrial(clientId)), client);
    }

    private void show(Opened opened) {
        conversation = opened.trial().id();
        caller.set(opened.client().map(ClientView::name).orElse("A new caller"));
        lines.clear();
        state.set(State.OPEN);
        heard(opened.trial().greeting());
    }

    /** Says what is typed. */
    public void say() {
        String typed = words.get().strip();
        if (!typed.isEmpty()) {
            say(typed);
        }
    }

    public void staySilent() {
        say("");
    }

    private void say(String spoken) {
        UUID id = conversation;
        if (state.get() != State.OPEN || id == null || asking.busyProperty().get()) {
            return;
        }
        lines.add(TrialLine.plain(Speaker.CALLER, spoken.isEmpty() ? "(silence)" : spoken));
        words.set("");
        asking.run(() -> server.trials().say(id, new TrialTurn(spoken)), this::heard, failure -> {
            takeBack(spoken, failure);
            return false;
        });
    }

    /** What was not heard is there to be said again. */
    private void takeBack(String spoken, ServerFailure failure) {
        lines.removeLast();
        words.set(spoken);
        if (failure instanceof ServerFailure.Refused refused && refused.is(ErrorCode.NOT_FOUND)) {
            conversation = null;
            finish("The conversation is forgotten half an hour after its last words. Start over to have another.");
        }
    }

    private void heard(ConversationTurn turn) {
        lines.add(new TrialLine(
                Speaker.ASSISTANT,
                turn.said(),
                turn.acts().stream()
                        .map(act -> AssistantWords.wouldHave(act, salon.words(), clock.now()))
                        .toList(),
                turn.blocked(),
                took(turn)));
        switch (turn.next()) {
            case "HANG_UP" -> finish("Here the assistant would hang up.");
            case "RING_DESK" -> finish("Here the desk would ring.");
            default -> {
                // It listens.
            }
        }
    }

    private void finish(String note) {
        lines.add(TrialLine.plain(Speaker.NOTE, note));
        state.set(State.OVER);
    }

    private static String took(ConversationTurn turn) {
        String models = turn.models().stream()
                .map(use -> use.model().replace('_', ' '))
                .distinct()
                .collect(Collectors.joining(", "));
        return (models.isEmpty() ? "" : models + ", ") + turn.millis() + " ms";
    }

    /** Lets go of the conversation; who calls may be chosen anew. */
    public void startOver() {
        UUID id = conversation;
        forget();
        if (id != null) {
            // It would be forgotten by itself; ending it frees its place at once.
            work.run(
                    () -> {
                        server.trials().end(id);
                        return true;
                    },
                    done -> {},
                    failure -> {});
        }
    }

    void forget() {
        conversation = null;
        asking.forget();
        lines.clear();
        words.set("");
        caller.set("");
        state.set(State.NONE);
    }

    public Asking asking() {
        return asking;
    }

    public ObservableList<TrialLine> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Who is taken to call, in words; empty before a conversation. */
    public ReadOnlyStringProperty callerProperty() {
        return caller.getReadOnlyProperty();
    }

    /** Whether a client calls, and not somebody new. */
    public BooleanProperty knownProperty() {
        return known;
    }

    /** The client's number, in any spelling. */
    public StringProperty phoneProperty() {
        return phone;
    }

    /** What is typed and not said yet. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** How far a conversation is. */
    public enum State {
        NONE,
        OPEN,
        OVER
    }
}
