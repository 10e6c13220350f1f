package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the receptionist remembers of a call: immutable, and the same after a trip through {@link #json()}.
 *
 * @param language BCP 47, of what is said and heard now
 * @param client who calls, if the salon knows the phone
 * @param lines what was said, oldest first; very old ones are forgotten
 * @param committed what was really done in this call
 * @param offered times that were found free and told to the caller
 * @param hold the time that is kept for the caller just now
 * @param seen appointments of the caller that were looked up
 * @param outcome the best that was achieved so far
 * @param reason what the call is about, as far as it is understood
 * @param frame the language model's own memory; nobody else reads it
 */
public record ConversationState(
        Phase phase,
        String language,
        @Nullable KnownClient client,
        List<Line> lines,
        List<CommittedAct> committed,
        List<Slot> offered,
        @Nullable HoldView hold,
        List<AppointmentView> seen,
        @Nullable CallOutcome outcome,
        @Nullable UUID appointmentId,
        @Nullable CallReason reason,
        String frame) {

    /** What the call is at. */
    public enum Phase {
        TALKING,
        /** A person was asked for or promised; if nobody answers, a message is asked for. */
        RINGING_DESK,
        TAKING_MESSAGE,
        /** Nothing was heard the first time. */
        TAKING_MESSAGE_AGAIN,
        OVER
    }

    /** Something said. */
    public record Line(Speaker speaker, String text) {}

    /** What is spoken where nothing else is said. */
    public static final String ENGLISH = "en-US";

    private static final int LINES_KEPT = 40;
    private static final int OFFERS_KEPT = 24;

    // Offsets must come back as they went out: they are part of what was agreed.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.cfg.DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public ConversationState {
        // What was written before calls had a language.
        language = language == null ? ENGLISH : language;
        lines = newest(lines, LINES_KEPT);
        committed = List.copyOf(committed);
        offered = newest(offered, OFFERS_KEPT);
        seen = List.copyOf(seen);
    }

    /** Before anything was said. */
    public static ConversationState fresh(String language, @Nullable KnownClient client) {
        return new ConversationState(
                Phase.TALKING,
                language,
                client,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                "");
    }

    /** Of a call in which there is no conversation. */
    public static ConversationState over(String language) {
        return new ConversationState(
                Phase.OVER,
                language,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                CallReason.OTHER,
                "");
    }

    /** The same in another language. @param other BCP 47 */
    public ConversationState in(String other) {
        return new ConversationState(
                phase, other, client, lines, committed, offered, hold, seen, outcome, appointmentId, reason, frame);
    }

    /** The same after something else was said. */
    public ConversationState with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new ConversationState(
                phase, language, client, more, committed, offered, hold, seen, outcome, appointmentId, reason, frame);
    }

    /** The same if what was said last was really this. @param meant as it was to be said. @param heard blank for nothing */
    ConversationState lastSaid(String meant, String heard) {
        if (lines.isEmpty() || !lines.getLast().equals(new Line(Speaker.ASSISTANT, meant))) {
            return this;
        }
        List<Line> less = new ArrayList<>(lines.subList(0, lines.size() - 1));
        if (!heard.isBlank()) {
            less.add(new Line(Speaker.ASSISTANT, heard));
        }
        return new ConversationState(
                phase, language, client, less, committed, offered, hold, seen, outcome, appointmentId, reason, frame);
    }

    /** The same where these times are known to the caller, too. */
    ConversationState offering(List<Slot> more) {
        List<Slot> all = new ArrayList<>(offered);
        all.removeAll(more);
        more.stream().distinct().forEach(all::add);
        return new ConversationState(
                phase, language, client, lines, committed, all, hold, seen, outcome, appointmentId, reason, frame);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** @param json what {@link #json()} gave */
    public static ConversationState fromJson(String json) {
        return JSON.readValue(json, ConversationState.class);
    }

    private static <T> List<T> newest(List<T> all, int kept) {
        return List.copyOf(all.subList(Math.max(0, all.size() - kept), all.size()));
    }
}
