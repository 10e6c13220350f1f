package app.ringlet.desktop.assistant;

import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantReview.Flag;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.protocol.assistant.Tone;
import app.ringlet.protocol.calls.ConversationTurn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How the assistant's affairs are said. */
public final class AssistantWords {

    private AssistantWords() {}

    /** What it may do, as a switch says it. */
    public static String act(AllowedAct act) {
        return switch (act) {
            case BOOK -> "Book appointments";
            case BOOK_NEW_CLIENTS -> "Book callers you do not know yet";
            case BOOK_FOR_OTHERS -> "Book for someone other than the caller";
            case MOVE -> "Move appointments";
            case CANCEL -> "Cancel appointments";
            case CANCEL_INSIDE_WINDOW -> "Cancel later than your rules allow";
            case QUOTE_PRICES -> "Say what services cost";
            case ANSWER_FROM_KNOWLEDGE -> "Answer questions from what it knows";
            case JOIN_WAITLIST -> "Put callers on the waiting list";
            case TAKE_MESSAGES -> "Take messages";
            case TRANSFER -> "Put callers through to the desk";
        };
    }

    public static String tone(Tone tone) {
        return switch (tone) {
            case FORMAL -> "Formal";
            case FRIENDLY -> "Friendly";
            case BRISK -> "Brisk";
        };
    }

    public static String provider(Provider provider) {
        return switch (provider) {
            case OPENAI -> "OpenAI";
            case OPENAI_REALTIME -> "OpenAI Realtime";
            case GEMINI -> "Google Gemini";
            case BUILT_IN -> "Built in";
        };
    }

    public static String providerNote(Provider provider) {
        return switch (provider) {
            case OPENAI, GEMINI -> "Uses tokens";
            case OPENAI_REALTIME -> "Speech to speech, uses tokens";
            case BUILT_IN -> "Needs nothing from outside";
        };
    }

    public static String kind(KnowledgeKind kind) {
        return switch (kind) {
            case FAQ -> "Question";
            case POLICY -> "House rule";
            case UPLOAD -> "File";
            case PAGE -> "Web page";
        };
    }

    public static String flag(Flag flag) {
        return switch (flag) {
            case BLOCKED -> "Untruth kept back";
            case HANDED_OVER -> "Handed over";
            case MISUNDERSTOOD -> "Asked the same again";
            case ABANDONED_BOOKING -> "Hung up after an offer";
        };
    }

    /** Spanish (Mexico). */
    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** Would book Women's cut, Thu 2:00 pm. */
    public static String wouldHave(ConversationTurn.Act act, SalonWords words, Instant now) {
        String what =
                switch (act.kind()) {
                    case "BOOKED" -> "Would book";
                    case "MOVED" -> "Would move";
                    case "CANCELLED" -> "Would cancel";
                    case "CONFIRMED" -> "Would confirm";
                    case "WAITLISTED" -> "Would put on the waiting list";
                    case "QUESTION_KEPT" -> "Would leave you the question";
                    case "MESSAGE_TAKEN" -> "Would take a message";
                    default ->
                        "Would do: " + act.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
                };
        String services = String.join(" and ", act.services());
        var start = act.start();
        return String.join(
                ", ",
                List.of(
                                services.isEmpty() ? what : what + " " + services,
                                start == null ? "" : words.dayAndTime(start, now))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
