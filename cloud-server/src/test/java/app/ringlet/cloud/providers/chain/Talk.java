package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.platform.Secret;
import app.ringlet.cloud.providers.ModelSettings.Remote;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.InMemoryKnowledge;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.PhoneCall;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.cloud.receptionist.model.builtin.BuiltInModel;
import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A call that models at providers answer, in the order in which they are given, over a book in memory. */
final class Talk implements AutoCloseable {

    /** What was paid for, and whether there is anything left to pay with. */
    static final class Purse extends Budget {
        final List<Use> paid = new ArrayList<>();
        boolean empty;

        @SuppressWarnings("NullAway")
        Purse() {
            super(null);
        }

        @Override
        public boolean left(Dialogue dialogue) {
            return !empty;
        }

        @Override
        public void spend(Dialogue dialogue, List<Use> uses) {
            paid.addAll(uses);
        }
    }

    final MovableClock clock = new MovableClock();
    final InMemoryAppointmentBook book;
    final Purse purse = new Purse();
    final CallContext call = new CallContext(UUID.randomUUID(), UUID.randomUUID(), PhoneCall.PHONE);
    private final ProviderChain chain;
    private final Receptionist receptionist;
    private ConversationState state;
    private int turn;

    Talk(ChatModel... models) {
        this(Duration.ofSeconds(6), models);
    }

    Talk(Duration patience, ChatModel... models) {
        this(patience, AssistantSettings.DEFAULT, models);
    }

    /** @param usual the salon's settings, but for who is asked */
    Talk(Duration patience, AssistantSettings usual, ChatModel... models) {
        List<Provider> order = Stream.concat(
                        Arrays.stream(models).map(ChatModel::provider), Stream.of(Provider.BUILT_IN))
                .toList();
        AssistantSettings settings = with(usual, order);
        book = new InMemoryAppointmentBook(() -> Luna.facts(Luna.NOW, TestCalendars.weekly(Luna.HOURS), settings));
        Remote remote = new Remote(new Secret("key"), null, "scripted", 2, 8);
        List<Route> routes = Arrays.stream(models)
                .map(m -> new Route(m.provider(), remote, () -> m, clock))
                .toList();
        chain = new ProviderChain(new BuiltInModel(), new Routes(routes), purse);
        receptionist = new Receptionist(book, InMemoryKnowledge.EMPTY, chain, patience);
        state = ConversationState.fresh(ConversationState.ENGLISH, null);
    }

    private static AssistantSettings with(AssistantSettings usual, List<Provider> order) {
        return new AssistantSettings(
                usual.name(),
                usual.greetings(),
                usual.tone(),
                usual.languages(),
                order,
                usual.acts(),
                usual.handOver(),
                usual.pronunciations(),
                usual.monthlyTokens());
    }

    /** Rings; the salon knows who it is, if it does. */
    Talk ring() {
        state = receptionist.greet(call).state();
        return this;
    }

    Reply says(String text) {
        turn++;
        Reply reply = receptionist.hear(call, state, turn, Utterance.of(text));
        state = ConversationState.fromJson(reply.state().json());
        return reply;
    }

    @Override
    public void close() {
        receptionist.close();
        chain.close();
    }
}
