package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.ConversationState.Phase;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.tools.Turn;
import org.jspecify.annotations.Nullable;

/** The first words, which say whose phone this is and that no human speaks. */
final class Greeting {

    private Greeting() {}

    static Reply reply(AppointmentBook book, CallContext call) {
        SalonFacts facts = book.facts();
        String phone = call.callerPhone();
        KnownClient client = phone == null ? null : book.clientByPhone(phone).orElse(null);
        Turn turn = new Turn(call, facts, ConversationState.fresh(client), new Utterance("", ""), 0);
        String own = facts.greeting();
        String words = own == null ? usual(facts.name(), client) : own(own, client);
        return new Replies(turn).plain(words, Next.LISTEN, Phase.TALKING);
    }

    private static String usual(String salon, @Nullable KnownClient client) {
        return client == null
                ? "Thank you for calling " + salon + ". I'm the AI assistant. How can I help you?"
                : "Hello " + client.firstName() + ", this is the AI assistant of " + salon + ". How can I help you?";
    }

    private static String own(String greeting, @Nullable KnownClient client) {
        String end = ".!?".indexOf(greeting.charAt(greeting.length() - 1)) < 0 ? "." : "";
        return (client == null ? "" : "Hello " + client.firstName() + ". ") + greeting + end
                + " I'm the AI assistant. How can I help you?";
    }
}
