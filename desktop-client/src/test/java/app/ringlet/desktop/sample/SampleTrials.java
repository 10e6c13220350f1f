package app.ringlet.desktop.sample;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static app.ringlet.desktop.sample.SampleSalon.id;

import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.NewTrial;
import app.ringlet.protocol.assistant.TrialTurn;
import app.ringlet.protocol.assistant.TrialView;
import app.ringlet.protocol.assistant.TrialsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.ConversationTurn.Act;
import app.ringlet.protocol.calls.ConversationTurn.BlockedSentence;
import app.ringlet.protocol.calls.ConversationTurn.ModelUse;
import app.ringlet.protocol.salon.ClientDuplicate;
import app.ringlet.protocol.salon.ClientMerge;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** An assistant that says what the test wants next. */
public final class SampleTrials implements TrialsApi, ClientsApi {

    public static final ClientView ELENA =
            new ClientView(id("Elena Ruiz"), "Elena Ruiz", "+12125550147", null, null, false);
    public static final ConversationTurn GREETING =
            turn("Luna Hair Studio, this is Lena, the salon's computer voice. What can I do for you?", "LISTEN");
    public static final ConversationTurn OFFER =
            turn("Chloe is free today at two, or at half past four. Which suits you best?", "LISTEN");
    /** A model wanted to say that it was booked before it was. */
    public static final ConversationTurn CORRECTED = new ConversationTurn(
            2,
            at(10, 42),
            "Two, please",
            "Two o'clock with Chloe, a women's cut for $65. Shall I book it?",
            "LISTEN",
            List.of(),
            List.of(new BlockedSentence(
                    "Perfect, you are booked with Chloe at two and your colour is free today!",
                    "BOOKED",
                    "Shall I book it?")),
            List.of(new ModelUse("OPENAI", "gpt-4.1-mini", 812, 44, 210, 640)),
            655,
            null,
            null);

    public static final ConversationTurn DONE = new ConversationTurn(
            3,
            at(10, 42),
            "Yes",
            "You are booked: a women's cut with Chloe today at two. See you then!",
            "HANG_UP",
            List.of(new Act("BOOKED", id("v"), at(14, 0), List.of("Women's cut"))),
            List.of(),
            List.of(new ModelUse("OPENAI", "gpt-4.1-mini", 812, 44, 210, 480)),
            502,
            null,
            null);

    public final List<NewTrial> opened = new ArrayList<>();
    public final List<String> said = new ArrayList<>();
    public final List<UUID> ended = new ArrayList<>();
    public final Deque<ConversationTurn> next = new ArrayDeque<>();
    private final SampleAssistant.Door door;

    SampleTrials(SampleAssistant.Door door) {
        this.door = door;
    }

    public static ConversationTurn turn(String said, String next) {
        return new ConversationTurn(0, at(10, 42), null, said, next, List.of(), List.of(), List.of(), 3, null, null);
    }

    @Override
    public TrialView open(NewTrial request) {
        return door.through(() -> {
            opened.add(request);
            return new TrialView(id("trial" + opened.size()), GREETING);
        });
    }

    @Override
    public ConversationTurn say(UUID id, TrialTurn request) {
        return door.through(() -> {
            said.add(request.text());
            return next.isEmpty() ? OFFER : next.removeFirst();
        });
    }

    @Override
    public void end(UUID id) {
        ended.add(id);
    }

    @Override
    public Page<ClientView> list(String phone, String q, int page, int size) {
        return door.through(() ->
                SampleAssistant.page(ELENA.phone().endsWith(phone.replaceAll("\\D", "")) ? List.of(ELENA) : List.of()));
    }

    @Override
    public ClientView get(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientView create(NewClient client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientView change(UUID id, String version, NewClient client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void archive(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientView merge(UUID id, ClientMerge merge) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<ClientDuplicate> duplicates(int page, int size) {
        throw new UnsupportedOperationException();
    }
}
