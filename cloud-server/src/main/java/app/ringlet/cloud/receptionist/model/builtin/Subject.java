package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.protocol.calls.CallReason;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call is about, by what the caller wants. */
final class Subject {

    private static final Map<Intent, CallReason> OF = new EnumMap<>(Map.ofEntries(
            Map.entry(Intent.EMERGENCY, CallReason.EMERGENCY),
            Map.entry(Intent.WRONG_NUMBER, CallReason.WRONG_NUMBER),
            Map.entry(Intent.ROBOT_CALLER, CallReason.ROBOT_CALLER),
            Map.entry(Intent.SALES_CALL, CallReason.SALES_CALL),
            Map.entry(Intent.COMPLAINT, CallReason.COMPLAINT),
            Map.entry(Intent.PERSON, CallReason.PERSON),
            Map.entry(Intent.RUNNING_LATE, CallReason.RUNNING_LATE),
            Map.entry(Intent.WAITLIST, CallReason.WAITLIST),
            Map.entry(Intent.MESSAGE, CallReason.MESSAGE),
            Map.entry(Intent.CONFIRM, CallReason.CONFIRM),
            Map.entry(Intent.MOVE, CallReason.MOVE),
            Map.entry(Intent.CANCEL, CallReason.CANCEL),
            Map.entry(Intent.MY_APPOINTMENTS, CallReason.MY_APPOINTMENTS),
            Map.entry(Intent.PARKING, CallReason.QUESTION_PARKING),
            Map.entry(Intent.ADDRESS, CallReason.QUESTION_ADDRESS),
            Map.entry(Intent.POLICY, CallReason.QUESTION_POLICY),
            Map.entry(Intent.PRICE, CallReason.QUESTION_PRICE),
            Map.entry(Intent.DURATION, CallReason.QUESTION_SERVICES),
            Map.entry(Intent.HOURS, CallReason.QUESTION_HOURS),
            Map.entry(Intent.STAFF, CallReason.QUESTION_STAFF),
            Map.entry(Intent.MENU, CallReason.QUESTION_SERVICES),
            Map.entry(Intent.TAKES_BOOKINGS, CallReason.QUESTION_OTHER),
            Map.entry(Intent.BUSY, CallReason.QUESTION_OTHER),
            Map.entry(Intent.BOOK, CallReason.BOOK),
            Map.entry(Intent.WRONG_NAME, CallReason.MESSAGE),
            Map.entry(Intent.MY_NAME, CallReason.QUESTION_OTHER),
            Map.entry(Intent.YOUR_NAME, CallReason.SMALL_TALK),
            Map.entry(Intent.WHO_ARE_YOU, CallReason.QUESTION_OTHER),
            Map.entry(Intent.CAPABILITIES, CallReason.QUESTION_OTHER),
            Map.entry(Intent.TIME_NOW, CallReason.QUESTION_OTHER),
            Map.entry(Intent.DATE_TODAY, CallReason.QUESTION_OTHER),
            Map.entry(Intent.UNANSWERABLE, CallReason.QUESTION_OTHER),
            Map.entry(Intent.SMALL_TALK, CallReason.SMALL_TALK),
            Map.entry(Intent.ROBOT, CallReason.SMALL_TALK)));

    private Subject() {}

    /** The first that says most; absent for courtesies and for what was not understood. */
    static @Nullable CallReason of(Heard heard) {
        return heard.intents().stream()
                .sorted()
                .filter(OF::containsKey)
                .findFirst()
                .map(OF::get)
                .orElse(heard.menu().lacking().isEmpty() ? null : CallReason.QUESTION_SERVICES);
    }

    /** What is being done says more than the words of the turn. */
    static @Nullable CallReason of(Task task) {
        return switch (task) {
            case NONE -> null;
            case BOOK -> CallReason.BOOK;
            case MOVE -> CallReason.MOVE;
            case CANCEL -> CallReason.CANCEL;
            case CONFIRM -> CallReason.CONFIRM;
            case LATE -> CallReason.RUNNING_LATE;
            case WAITLIST -> CallReason.WAITLIST;
            case MESSAGE -> CallReason.MESSAGE;
            case MY_APPOINTMENTS -> CallReason.MY_APPOINTMENTS;
        };
    }
}
