package app.ringlet.cloud.calls.voicemail;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.log.Unattended;
import app.ringlet.cloud.calls.recording.RecordingStore;
import app.ringlet.cloud.calls.work.VoicemailTable;
import app.ringlet.cloud.calls.work.VoicemailTable.Awaited;
import app.ringlet.cloud.calls.work.VoicemailTable.Row;
import app.ringlet.cloud.calls.work.WorkIntake;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.VoicemailView.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Messages that callers leave. The item is on the worklist from the moment in which a message is asked for, so that it is there whatever
 * of the carrier's callbacks comes, in which order and how often; each is one step under the row's lock, and one that is late changes
 * nothing that is known better.
 */
@Service
public class Voicemails {

    private static final Logger log = LoggerFactory.getLogger(Voicemails.class);
    /** The longest message takes three minutes; what the carrier has not told after that it will not tell. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int LONGEST = 2000;

    private final Transactions transactions;
    private final VoicemailTable table;
    private final Unattended unattended;
    private final WorkIntake worklist;
    private final RecordingStore recordings;
    private final CallLog calls;
    private final Salons salons;
    private final InstantSource clock;

    Voicemails(
            Transactions transactions,
            VoicemailTable table,
            Unattended unattended,
            WorkIntake worklist,
            RecordingStore recordings,
            CallLog calls,
            Salons salons,
            InstantSource clock) {
        this.transactions = transactions;
        this.table = table;
        this.unattended = unattended;
        this.worklist = worklist;
        this.recordings = recordings;
        this.calls = calls;
        this.salons = salons;
        this.clock = clock;
    }

    /** The caller is asked for a message. @return false if the call is over */
    public boolean begin(Salon salon, Call call, String words) {
        return transactions.run(() -> {
            if (!unattended.asksForMessage(salon, call, words)) {
                return false;
            }
            if (!table.has(call.id())) {
                UUID item = worklist.voicemail(salon, call.id(), call.clientId(), call.from());
                table.add(call.id(), item, clock.instant());
            }
            return true;
        });
    }

    /** There is a recording. @param sid the call's, the carrier's. @param seconds absent if the carrier does not say; 0 is none */
    public void left(String sid, String recording, @Nullable Integer seconds) {
        if (seconds != null && seconds <= 0) {
            nothingLeft(sid);
            return;
        }
        ofCall(sid, (salon, row) -> {
            // The first recording of a call stays; a message that was given up for none is one after all.
            if (row.recording() != null) {
                return;
            }
            table.write(
                    row.call(),
                    recording,
                    new VoicemailView(State.LEFT, seconds, row.view().transcript()));
            recordings.announce(salon, row.call(), RecordingKind.VOICEMAIL, recording, seconds == null ? 0 : seconds);
            unattended.messageLeft(salon, row.call());
            worklist.messageLeft(salon, row.item(), true);
        });
    }

    /** The caller said nothing, or hung up at once. */
    public void nothingLeft(String sid) {
        ofCall(sid, this::nothing);
    }

    /** What the carrier understood of it. */
    public void understood(String sid, String words) {
        String text = words.strip();
        if (text.isEmpty()) {
            return;
        }
        ofCall(sid, (salon, row) -> {
            if (row.view().transcript() == null) {
                VoicemailView now = row.view();
                String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
                table.write(row.call(), row.recording(), new VoicemailView(now.state(), now.seconds(), kept));
                worklist.messageLeft(salon, row.item(), now.state() != State.NONE);
            }
        });
    }

    /** Gives up waiting for what the carrier has not told in time, in every salon. */
    void giveUp() {
        for (Awaited each : table.awaitedSince(clock.instant().minus(PATIENCE))) {
            try {
                CurrentTenant.run(each.tenant(), () -> change(each.call(), this::nothing));
            } catch (RuntimeException failed) {
                // One must not keep the others waiting; the next run meets it again.
                log.error("Voicemail of call {} cannot be given up", each.call(), failed);
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void take(Salon salon, Row row);
    }

    private void nothing(Salon salon, Row row) {
        if (row.view().state() == State.AWAITED) {
            table.write(
                    row.call(),
                    null,
                    new VoicemailView(State.NONE, null, row.view().transcript()));
            worklist.messageLeft(salon, row.item(), false);
        }
    }

    private void ofCall(String sid, Step step) {
        calls.tenantOf(sid)
                .ifPresent(tenant ->
                        CurrentTenant.run(tenant, () -> calls.find(sid).ifPresent(call -> change(call.id(), step))));
    }

    private void change(UUID call, Step step) {
        transactions.run(() -> {
            table.locked(call).ifPresent(row -> step.take(salons.current(), row));
            return call;
        });
    }
}
