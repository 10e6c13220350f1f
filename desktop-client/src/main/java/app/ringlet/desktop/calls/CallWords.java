package app.ringlet.desktop.calls;

import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.calls.TransferView.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a call's state is said and which tone goes with it. */
public final class CallWords {

    private CallWords() {}

    public static String state(CallState state) {
        return switch (state) {
            case RINGING -> "Ringing";
            case WITH_AI -> "AI talking";
            case RINGING_DESK -> "Asks for a person";
            case WITH_STAFF -> "With the team";
            case ON_HOLD -> "On hold";
            case VOICEMAIL -> "Leaving a message";
            case ENDED -> "Ended";
        };
    }

    /** The same, with whom of the team by name. @param me whoever sits here */
    static String state(CallView call, @Nullable UUID me, SalonWords words) {
        TakenBy by = call.takenBy();
        TransferView transfer = call.transfer();
        if (call.state() != CallState.ENDED && transfer != null && transfer.step() == Step.PASSED_ON) {
            return "Put through to " + third(transfer, words);
        }
        if (by == null || call.state() == CallState.ENDED) {
            return state(call.state());
        }
        String who = by.userId().equals(me) ? "you" : by.name();
        if (transfer != null && transfer.step().goesOn()) {
            String third = me != null && me.equals(transfer.userId()) ? "you" : third(transfer, words);
            return (transfer.step() == Step.JOINED ? "With " : "On hold, with ") + who + " and " + third;
        }
        return switch (call.state()) {
            case WITH_STAFF -> "With " + who;
            case ON_HOLD -> "On hold, with " + who;
            default -> state(call.state());
        };
    }

    /** Someone outside is known by their number alone. */
    private static String third(TransferView transfer, SalonWords words) {
        return transfer.phone() == null ? transfer.name() : words.phone(transfer.phone());
    }

    public static Tone tone(CallState state) {
        return switch (state) {
            case RINGING, RINGING_DESK -> Tone.RINGING;
            case WITH_AI -> Tone.AI;
            case WITH_STAFF -> Tone.PERSON;
            case ON_HOLD, VOICEMAIL -> Tone.WAITING;
            case ENDED -> Tone.DONE;
        };
    }

    public static String outcome(@Nullable CallOutcome outcome) {
        return switch (outcome) {
            case null -> "Ended";
            case BOOKED -> "Booked";
            case MOVED -> "Moved";
            case CANCELLED -> "Cancelled";
            case ANSWERED -> "Answered";
            case TRANSFERRED -> "Transferred";
            case MESSAGE_TAKEN -> "Message taken";
            case ABANDONED -> "Hung up early";
            case FAILED -> "Failed";
        };
    }

    /** What a caller called for, to stand beside an outcome; empty if that is not clear. */
    public static String reason(@Nullable CallReason reason) {
        return switch (reason) {
            case null -> "";
            case BOOK -> "Wanted to book";
            case MOVE -> "Wanted to move a visit";
            case CANCEL -> "Wanted to cancel";
            case CONFIRM -> "Confirmed a visit";
            case RUNNING_LATE -> "Is running late";
            case MY_APPOINTMENTS -> "Asked about their own visits";
            case WAITLIST -> "Asked for the waiting list";
            case QUESTION_HOURS -> "Asked for opening hours";
            case QUESTION_PRICE -> "Asked for a price";
            case QUESTION_SERVICES -> "Asked what you offer";
            case QUESTION_STAFF -> "Asked about your team";
            case QUESTION_ADDRESS -> "Asked where you are";
            case QUESTION_PARKING -> "Asked about parking";
            case QUESTION_POLICY -> "Asked about house rules";
            case QUESTION_OTHER -> "Asked something else";
            case MESSAGE -> "Left a message";
            case COMPLAINT -> "Complained";
            case PERSON -> "Wanted a person";
            case EMERGENCY -> "Spoke of an emergency";
            case WRONG_NUMBER -> "Wrong number";
            case SALES_CALL -> "Wanted to sell something";
            case ROBOT_CALLER -> "A recorded voice";
            case SMALL_TALK -> "Just talked";
            case SILENCE -> "Said nothing";
            case OTHER -> "Reason not understood";
        };
    }

    public static Result result(@Nullable CallOutcome outcome) {
        return switch (outcome) {
            case null -> Result.NEUTRAL;
            case BOOKED, MOVED -> Result.GOOD;
            case CANCELLED, ANSWERED, TRANSFERRED -> Result.NEUTRAL;
            case MESSAGE_TAKEN, ABANDONED -> Result.OPEN;
            case FAILED -> Result.BAD;
        };
    }

    /** The client's name, or the number, or that it is withheld. */
    public static String who(CallView call, SalonWords words) {
        return call.client() != null ? call.client().name() : words.phone(number(call));
    }

    /** What goes under {@link #who}. */
    public static String whoElse(CallView call, SalonWords words) {
        if (call.client() != null) {
            return words.phone(number(call));
        }
        return call.direction() == CallDirection.OUTBOUND ? "Called from the salon" : "Not in your client list";
    }

    /** The other side's. */
    private static @Nullable String number(CallView call) {
        return call.direction() == CallDirection.OUTBOUND ? call.to() : call.from();
    }

    /** Today, 10:42 am. */
    static String when(CallView call, SalonWords words, Instant now) {
        LocalDate day = LocalDate.ofInstant(call.startedAt().toInstant(), words.zone());
        return (day.equals(words.today(now)) ? "Today" : words.shortDate(day)) + ", " + words.time(call.startedAt());
    }

    /** How long it took; empty while it goes on. */
    static String length(CallView call) {
        return call.endedAt() == null ? "" : SalonWords.timer(Duration.between(call.startedAt(), call.endedAt()));
    }

    /** The look of a state; each also has its own word and icon. */
    public enum Tone {
        RINGING,
        AI,
        PERSON,
        WAITING,
        DONE
    }

    /** Whether an outcome leaves something to do. */
    public enum Result {
        GOOD,
        NEUTRAL,
        OPEN,
        BAD
    }
}
