package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.ConversationState.Phase;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.tools.Toolbox;
import app.ringlet.cloud.receptionist.tools.Turn;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a message when nobody came to the phone. Needs no model, for it may be the model that failed. */
final class MessageDesk {

    private static final int LONGEST = 2000;
    private static final int FEW_WORDS = 4;
    private static final Set<String> PARTING = Set.of("bye", "goodbye", "nothing", "everything", "all", "nevermind");
    private static final Set<String> LEAVING = Set.of(
            "bye",
            "goodbye",
            "good",
            "ok",
            "okay",
            "no",
            "thanks",
            "thank",
            "you",
            "that's",
            "it",
            "is",
            "all",
            "everything",
            "nothing",
            "never",
            "mind",
            "nevermind",
            "then",
            "well",
            "uh",
            "um",
            "know",
            "so",
            "like",
            "just",
            "that",
            "i'm",
            "fine",
            "alright",
            "right",
            "later",
            "again",
            "call");

    private final Toolbox tools;
    private final Turn turn;
    private final Replies replies;

    MessageDesk(Toolbox tools, Turn turn, Replies replies) {
        this.tools = tools;
        this.turn = turn;
        this.replies = replies;
    }

    /** The message for which only the number to call back was missing. */
    private String awaitingNumber() {
        List<Line> lines = turn.before().lines();
        boolean asked = lines.size() > 1 && lines.getLast().text().equals(number());
        return asked ? lines.get(lines.size() - 2).text() : "";
    }

    /** Asks for a message in a person's place, if the salon has them taken. */
    static Reply open(Turn turn, Replies replies) {
        return turn.facts().assistant().allows(AllowedAct.TAKE_MESSAGES)
                ? replies.plain(request(turn), Next.LISTEN, Phase.TAKING_MESSAGE)
                : replies.plain(turn.texts().say("message.notTaken"), Next.HANG_UP, Phase.OVER);
    }

    private static String request(Turn turn) {
        boolean known = turn.call().callerPhone() != null;
        return turn.texts().say(known ? "message.nobody" : "message.nobodyNumber");
    }

    private String number() {
        return turn.texts().say("message.number");
    }

    /** "That's it, thanks, bye" is no message. */
    private static boolean leaves(String text) {
        List<String> words = Words.of(text).list();
        return !words.isEmpty() && LEAVING.containsAll(words) && words.stream().anyMatch(PARTING::contains);
    }

    /** "Yes, call me" tells nobody why: what was said before goes with it. */
    private String withWhatWasSaid(String text) {
        String before = turn.before().lines().stream()
                .filter(line -> line.speaker() == Speaker.CALLER)
                .map(Line::text)
                .filter(said -> !text.contains(said))
                .collect(Collectors.joining(" / "));
        return before.isEmpty() ? text : text + " (before: " + before + ")";
    }

    Reply hear() {
        String text = (turn.heard().text() + " " + turn.heard().digits())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        boolean says = text.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!says && turn.before().phase() == Phase.TAKING_MESSAGE) {
            return replies.plain(turn.texts().say("message.heardNothing"), Next.LISTEN, Phase.TAKING_MESSAGE_AGAIN);
        }
        if (!says) {
            return replies.plain(turn.texts().say("message.cannotHear"), Next.HANG_UP, Phase.OVER);
        }
        if (leaves(text)) {
            return replies.plain(turn.texts().say("talk.goodbye"), Next.HANG_UP, Phase.OVER);
        }
        String earlier = awaitingNumber();
        if (turn.call().callerPhone() == null && earlier.isEmpty() && !text.matches("(.*\\d){7}.*")) {
            return replies.plain(number(), Next.LISTEN, Phase.TAKING_MESSAGE_AGAIN);
        }
        text = (earlier + " " + text).strip();
        if (Words.of(text).size() <= FEW_WORDS) {
            text = withWhatWasSaid(text);
        }
        tools.carryOut(new ToolCall.TakeMessage(text.length() > LONGEST ? text.substring(0, LONGEST) : text, null));
        return replies.plain(
                replies.confirmations() + " " + turn.texts().say("message.thanks"), Next.HANG_UP, Phase.OVER);
    }
}
