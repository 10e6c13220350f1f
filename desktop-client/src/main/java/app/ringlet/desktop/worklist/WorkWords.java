package app.ringlet.desktop.worklist;

import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the worklist says things. */
final class WorkWords {

    private WorkWords() {}

    /** 2 missed calls, 1 voicemail. */
    static String summary(List<WorkItem> items) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (WorkItem item : items) {
            // Both are something to read.
            counts.merge(item.kind() == Kind.UNCONFIRMED ? Kind.MESSAGE : item.kind(), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        for (Kind kind : List.of(Kind.MISSED_CALL, Kind.CALL_BACK, Kind.VOICEMAIL, Kind.MESSAGE, Kind.QUESTION)) {
            int n = counts.getOrDefault(kind, 0);
            if (n > 0) {
                parts.add(n + " " + noun(kind) + (n == 1 ? "" : "s"));
            }
        }
        return String.join(", ", parts);
    }

    private static String noun(Kind kind) {
        return switch (kind) {
            case MISSED_CALL -> "missed call";
            case CALL_BACK -> "call-back";
            case VOICEMAIL -> "voicemail";
            case MESSAGE, UNCONFIRMED -> "message";
            case QUESTION -> "question";
        };
    }

    static String ago(Instant at, Instant now, SalonWords words) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min ago";
        }
        LocalDate day = LocalDate.ofInstant(at, words.zone());
        String time = words.time(words.wallTime(at));
        return day.equals(words.today(now)) ? time : words.shortDate(day) + ", " + time;
    }

    /** What is known of a message that was spoken; empty for other items, and where its sound says it all. */
    static String message(@Nullable VoicemailView message) {
        if (message == null) {
            return "";
        }
        return switch (message.state()) {
            case AWAITED -> "The message is not here yet.";
            case NONE -> "No message was left.";
            case LEFT ->
                message.transcript() == null ? "" : "“" + message.transcript().strip() + "”";
        };
    }

    /** 3 tries; empty for one. */
    static String tries(WorkItemView item) {
        return item.tries() > 1 ? item.tries() + " tries" : "";
    }
}
