package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.protocol.calls.CallReason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call is said to be about, when it was about several things. */
final class Reasons {

    private static final Set<CallReason> URGENT = EnumSet.of(CallReason.EMERGENCY, CallReason.COMPLAINT);
    private static final Set<CallReason> BUSINESS = EnumSet.range(CallReason.BOOK, CallReason.WAITLIST);
    private static final Set<CallReason> QUESTIONS = EnumSet.range(CallReason.QUESTION_HOURS, CallReason.PERSON);

    private static final Set<CommittedAct.Kind> LEFT =
            EnumSet.of(CommittedAct.Kind.MESSAGE_TAKEN, CommittedAct.Kind.QUESTION_KEPT);

    private Reasons() {}

    /**
     * What weighs most; of equals the first, for a caller begins with what they called for.
     *
     * @param done the call's acts so far: what was done counts before what was spoken of
     */
    static @Nullable CallReason of(@Nullable CallReason before, @Nullable CallReason now, List<CommittedAct> done) {
        CallReason heavier = weight(now) > weight(before) ? now : before;
        boolean urgent = heavier != null && URGENT.contains(heavier);
        if (urgent || done.isEmpty()) {
            return heavier;
        }
        CallReason act = done.reversed().stream()
                .map(c -> c.kind().reason())
                .max((a, b) -> Integer.compare(weight(a), weight(b)))
                .orElse(null);
        boolean wished = weight(heavier) > weight(act) || weight(heavier) == weight(act) && meant(heavier, done);
        return wished ? heavier : act;
    }

    /** Whether it is what was done, or a finer word for it: a complaint is a message too. */
    private static boolean meant(@Nullable CallReason reason, List<CommittedAct> done) {
        return done.stream().anyMatch(c -> c.kind().reason() == reason)
                || done.stream().allMatch(c -> LEFT.contains(c.kind()));
    }

    private static int weight(@Nullable CallReason reason) {
        return switch (reason) {
            case null -> 0;
            case SILENCE -> 1;
            // Words of which nothing was made.
            case OTHER -> 2;
            default -> URGENT.contains(reason) ? 6 : BUSINESS.contains(reason) ? 5 : QUESTIONS.contains(reason) ? 4 : 3;
        };
    }
}
