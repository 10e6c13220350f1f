package app.ringlet.desktop.worklist;

import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.WorkItemView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, in words.
 *
 * @param number empty if it is said in the place of the name
 * @param said what is known of a voicemail besides its sound; may be empty
 * @param tries empty for one
 * @param owner who sees to it; empty if nobody does
 * @param mine whether that is whoever sits here
 * @param callable whether there is a number to call back
 * @param voicemail what can be listened to; null if nothing can
 * @param seconds the voicemail's length; 0 if it is not known
 * @param answerable whether it is a question that whoever sits here may answer
 * @param busy whether the server is being told something about it
 */
public record WorkItem(
        UUID id,
        WorkItemView.Kind kind,
        String who,
        String number,
        String text,
        String said,
        String when,
        String tries,
        String owner,
        boolean mine,
        boolean callable,
        @Nullable Track voicemail,
        double seconds,
        boolean answerable,
        boolean busy) {

    /** @param me whoever sits here */
    static WorkItem of(
            WorkItemView item, SalonWords words, Instant now, @Nullable UUID me, boolean answerable, boolean busy) {
        String number = words.phone(item.phone());
        TakenBy owner = item.owner();
        boolean mine = owner != null && owner.userId().equals(me);
        VoicemailView message = item.message();
        return new WorkItem(
                item.id(),
                item.kind(),
                item.client() == null ? number : item.client().name(),
                item.client() == null ? "" : number,
                item.text(),
                WorkWords.message(message),
                WorkWords.ago(item.at().toInstant(), now, words),
                WorkWords.tries(item),
                owner == null ? "" : mine ? "You" : owner.name(),
                mine,
                item.phone() != null && item.kind() != WorkItemView.Kind.QUESTION,
                track(item),
                message == null || message.seconds() == null ? 0 : message.seconds(),
                answerable,
                busy);
    }

    private static @Nullable Track track(WorkItemView item) {
        VoicemailView message = item.message();
        UUID call = item.callId();
        return message != null && message.state() == VoicemailView.State.LEFT && call != null
                ? new Track(call, RecordingKind.VOICEMAIL)
                : null;
    }
}
