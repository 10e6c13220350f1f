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
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.wording.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first words, which say whose phone this is and that no human speaks. */
final class Greeting {

    /** What says in any of the languages that no human speaks. */
    private static final Pattern MACHINE = Pattern.compile("\\b(AI|A\\.I\\.|KI|IA)(?![\\p{L}'])"
            + "|(?iu:artificial intelligence|(virtual|digital|automated) (assistant|receptionist)|robot|chatbot"
            + "|künstliche\\w* intelligenz|inteligencia artificial|inteligência artificial|intelligence artificielle)");

    private Greeting() {}

    static Reply reply(AppointmentBook book, CallContext call, @Nullable String wanted) {
        SalonFacts facts = book.facts();
        String phone = call.callerPhone();
        KnownClient client = phone == null ? null : book.clientByPhone(phone).orElse(null);
        Turn turn =
                new Turn(call, facts, ConversationState.fresh(Tongue.ofSalon(facts), client), new Utterance("", ""), 0);
        String own = wanted == null
                ? facts.assistant().greeting(facts.assistant().language()).orElse(facts.greeting())
                : wanted;
        Texts texts = turn.texts();
        String words = own == null ? usual(texts, facts, client) : own(texts, own, facts, client);
        return new Replies(turn).plain(words, Next.LISTEN, Phase.TALKING);
    }

    private static String usual(Texts texts, SalonFacts facts, @Nullable KnownClient client) {
        String name = facts.assistant().name();
        if (client == null) {
            return name == null
                    ? texts.say("greeting.usual", facts.name())
                    : texts.say("greeting.usualNamed", facts.name(), name);
        }
        return name == null
                ? texts.say("greeting.known", client.firstName(), facts.name())
                : texts.say("greeting.knownNamed", client.firstName(), facts.name(), name);
    }

    private static String own(Texts texts, String greeting, SalonFacts facts, @Nullable KnownClient client) {
        String end = ".!?".indexOf(greeting.charAt(greeting.length() - 1)) < 0 ? "." : "";
        String hello = client == null ? "" : texts.say("greeting.name", client.firstName()) + " ";
        String words = hello + greeting + end;
        if (disclosesMachine(greeting)) {
            return words;
        }
        String name = facts.assistant().name();
        boolean introduced = name != null
                && Words.of(greeting).list().containsAll(Words.of(name).list());
        return name == null || introduced
                ? texts.say("greeting.own", words)
                : texts.say("greeting.ownNamed", words, name);
    }

    private static boolean disclosesMachine(String greeting) {
        return MACHINE.matcher(greeting).find();
    }
}
