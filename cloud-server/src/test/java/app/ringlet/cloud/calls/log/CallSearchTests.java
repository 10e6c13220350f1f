package app.ringlet.cloud.calls.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallNote;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ReasonChange;
import app.ringlet.protocol.identity.AuditApi;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallSearchTests extends CallSearchTest {

    @Autowired
    CarrierPost carrier;

    @Test
    void whatWasSaidIsFoundByWordsAndTheirBeginnings() {
        UUID said = ended("+16465550111", "do you have time for a balayage on Friday");
        ended("+16465550112", "are you open on Sunday");

        assertThat(found("balayage")).containsExactly(said);
        assertThat(found("BALAY friday")).containsExactly(said);
        assertThat(found("balayage sunday")).isEmpty();
        assertThat(found("a balayage")).containsExactly(said);
        assertThat(found("+balayage -friday* \"'%_")).containsExactly(said);
        assertThat(signedIn.owner(salons.open())
                        .api(CallsApi.class)
                        .search(null, "balayage", null, null, null, null, null, null, null, 0, 50)
                        .items())
                .isEmpty();
    }

    @Test
    void numbersNamesAndNotesAreFound() {
        owner.api(ClientsApi.class).create(new NewClient("Philippa Okonkwo", "+16465550113", null, null));
        UUID known = ended("+16465550113", "hello");
        UUID stranger = ended("+16465550114", "hello");
        calls.note(stranger, new CallNote("wants the lavender treatment"));

        assertThat(found("Okonkwo")).containsExactly(known);
        assertThat(found("5550114")).containsExactly(stranger);
        assertThat(found("555-0113")).containsExactly(known);
        assertThat(found("lavender")).containsExactly(stranger);
        calls.note(stranger, new CallNote(""));
        assertThat(found("lavender")).isEmpty();
    }

    @Test
    void callsAreFoundByTimeStateReasonOutcomeDirectionAndColleague() {
        UUID mia = UUID.randomUUID();
        UUID monday = row(MONDAY, "ENDED", "BOOKED", "BOOK", "INBOUND", null);
        UUID tuesday = row(MONDAY.plusSeconds(86_400), "ENDED", "TRANSFERRED", "COMPLAINT", "INBOUND", mia);
        UUID live = row(MONDAY.plusSeconds(2 * 86_400), "WITH_AI", null, null, "OUTBOUND", null);

        assertThat(ids(calls.list(null, 0, 50))).containsExactly(live, tuesday, monday);
        assertThat(ids(calls.list("live", 0, 50))).containsExactly(live);
        assertThat(ids(calls.list("ended", 0, 50))).containsExactly(tuesday, monday);
        assertThat(search(null, null, null, List.of(CallReason.COMPLAINT), null, null, null))
                .containsExactly(tuesday);
        assertThat(search(null, null, null, null, List.of(CallOutcome.BOOKED, CallOutcome.TRANSFERRED), null, null))
                .containsExactly(tuesday, monday);
        assertThat(search(null, null, null, null, null, CallDirection.OUTBOUND, null))
                .containsExactly(live);
        assertThat(search(null, null, null, null, null, null, mia)).containsExactly(tuesday);
        assertThat(search(null, "2026-03-03", "2026-03-03", null, null, null, null))
                .containsExactly(tuesday);
        assertThat(search(null, "2026-03-02T15:00:00Z", "2026-03-03T15:00:00Z", null, null, null, null))
                .containsExactly(monday);
        assertThat(ids(calls.search(null, null, null, null, null, null, null, null, true, 0, 50)))
                .isEmpty();
        Page<CallView> second = calls.list(null, 1, 2);
        assertThat(ids(second)).containsExactly(monday);
        assertThat(second.total()).isEqualTo(3);
    }

    @Test
    void whatCannotBeLookedForIsRefusedByField() {
        refused("state", () -> calls.list("asleep", 0, 50));
        refused("from", () -> search(null, "yesterday", null, null, null, null, null));
        refused("to", () -> search(null, "2026-03-03", "2026-03-01", null, null, null, null));
        refused("text", () -> search("x".repeat(201), null, null, null, null, null, null));
        refused("size", () -> calls.list(null, 0, 201));
    }

    @Test
    void aColleaguesReasonCountsForMoreThanWhatWasUnderstood() {
        UUID call = ended("+16465550115", "are you open on Sunday");

        CallView changed = calls.reason(call, new ReasonChange(CallReason.COMPLAINT));

        assertThat(changed.reason()).isEqualTo(CallReason.COMPLAINT);
        assertThat(search(null, null, null, List.of(CallReason.COMPLAINT), null, null, null))
                .containsExactly(call);
        assertThat(owner.api(AuditApi.class)
                        .search(null, null, null, "call.changed", null, 0, 50)
                        .items())
                .hasSize(1);
    }

    private UUID ended(String from, String words) {
        Map<String, String> line = new HashMap<>(carrier.line(salon, from));
        carrier.post("/voice/incoming", line);
        carrier.post("/voice/turn?turn=1", carrier.with(line, "SpeechResult", words));
        carrier.post("/voice/status", carrier.with(line, "CallStatus", "completed"));
        return calls.list(null, 0, 1).items().getFirst().id();
    }

    private UUID row(
            Instant at,
            String state,
            @Nullable String outcome,
            @Nullable String reason,
            String direction,
            @Nullable UUID by) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO phone_call (id, tenant_id, version, carrier_sid, to_number, state, outcome, reason, direction, taken_by, taken_name,
                                    started_at, state_since)
            VALUES (?, ?, 0, ?, '', ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(Ids.bytes(id), Ids.bytes(salon.id()), "row-" + id, state, outcome, reason, direction)
                .param(by == null ? null : Ids.bytes(by))
                .param(by == null ? null : "Mia")
                .params(Timestamp.from(at), Timestamp.from(at))
                .update();
        return id;
    }

    private List<UUID> found(String text) {
        return search(text, null, null, null, null, null, null);
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThat(Refused.with(ErrorCode.INVALID_FIELD, call).error().errors())
                .extracting("field")
                .containsExactly(field);
    }

    private List<UUID> search(
            @Nullable String text,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<CallReason> reasons,
            @Nullable List<CallOutcome> outcomes,
            @Nullable CallDirection direction,
            @Nullable UUID takenBy) {
        return ids(calls.search(null, text, from, to, reasons, outcomes, direction, takenBy, null, 0, 50));
    }

    private static List<UUID> ids(Page<CallView> page) {
        return page.items().stream().map(CallView::id).toList();
    }
}
