package app.ringlet.cloud.calls.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.calls.AssignRequest;
import app.ringlet.protocol.calls.NewCallBack;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Ending;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When an item is done, and who sees to it. */
class CallersReachedTests extends CallersToReturnTest {

    @Autowired
    Appointments appointments;

    @Test
    void anItemIsDoneByItselfOnceTheCallerIsSpokenWithAtTheDesk() {
        misses(CALLER);
        Map<String, String> line = carrier.line(salon, CALLER);
        carrier.post("/voice/incoming", line);
        CurrentTenant.run(
                salon.id(),
                () -> calls.moved(
                        salon,
                        calls.find(line.get("CallSid")).orElseThrow(),
                        app.ringlet.protocol.calls.CallState.WITH_STAFF,
                        app.ringlet.protocol.calls.CallOutcome.TRANSFERRED));

        assertThat(open()).isEmpty();
        assertThat(worklist.list(true, 0, 50).items())
                .singleElement()
                .satisfies(item -> assertThat(item.ending()).isEqualTo(Ending.REACHED));
    }

    @Test
    void aQuestionThatTheAssistantAnswersReachesTheCallerToo() {
        misses(CALLER);
        Map<String, String> line = carrier.line(salon, CALLER);
        carrier.post("/voice/incoming", line);
        carrier.post("/voice/turn?turn=1", carrier.with(line, "SpeechResult", "when are you open on Sunday"));
        ends(line);

        assertThat(worklist.list(true, 0, 50).items())
                .singleElement()
                .satisfies(item -> assertThat(item.ending()).isEqualTo(Ending.REACHED));
    }

    @Test
    void whoAskedForAPersonIsNotReachedByTheAssistant() {
        worklist.callBack(new NewCallBack(CALLER, "About the wedding"));
        Map<String, String> line = carrier.line(salon, CALLER);
        carrier.post("/voice/incoming", line);
        carrier.post("/voice/turn?turn=1", carrier.with(line, "SpeechResult", "when are you open on Sunday"));
        ends(line);

        assertThat(open()).hasSize(1);
    }

    @Test
    void aVisitThatTheDeskBooksIsWhatTheCallerWanted() {
        misses(CALLER);
        worklist.callBack(new NewCallBack(CALLER, "About the wedding"));
        scene.as(() -> appointments.book(Scene.book(
                new NewAppointment.Who(null, "Maya Lindqvist", CALLER),
                scene.at(10, 0),
                Scene.item(scene.cut, scene.anna))));

        assertThat(worklist.list(true, 0, 50).items())
                .singleElement()
                .satisfies(item -> assertThat(item.ending()).isEqualTo(Ending.BOOKED));
    }

    @Test
    void aCallInWhichNothingCameOfItLeavesTheItemOpen() {
        misses(CALLER);
        Map<String, String> line = carrier.line(salon, CALLER);
        carrier.post("/voice/incoming", line);
        ends(line);

        assertThat(open()).hasSize(1);
    }

    @Test
    void somebodySeesToItAndIsShown() {
        misses(CALLER);
        UUID id = open().getFirst().id();
        UUID colleague = signedIn.user(salon, Role.AGENT).id();

        WorkItemView mine = worklist.assign(id, new AssignRequest(null));
        assertThat(mine.owner()).isNotNull();
        assertThat(worklist.list(false, null, "me", 0, 50).items()).containsExactly(mine);
        assertThat(worklist.list(false, null, "nobody", 0, 50).items()).isEmpty();

        WorkItemView theirs = worklist.assign(id, new AssignRequest(colleague));
        assertThat(theirs.owner())
                .isNotNull()
                .satisfies(owner -> assertThat(owner.userId()).isEqualTo(colleague));
        assertThat(worklist.list(false, null, "me", 0, 50).items()).isEmpty();
        assertThat(worklist.list(false, null, colleague.toString(), 0, 50).items())
                .containsExactly(theirs);

        assertThat(worklist.unassign(id).owner()).isNull();
        assertThat(worklist.list(false, null, "nobody", 0, 50).items()).hasSize(1);
    }

    @Test
    void nobodyOutsideTheSalonSeesToItOrIsAskedTo() {
        misses(CALLER);
        UUID id = open().getFirst().id();
        Salon other = salons.open();
        UUID stranger = signedIn.user(other, Role.AGENT).id();
        WorklistApi theirs = signedIn.agent(other).api(WorklistApi.class);

        Refused.with(ErrorCode.NOT_FOUND, () -> worklist.assign(id, new AssignRequest(stranger)));
        Refused.with(ErrorCode.NOT_FOUND, () -> theirs.assign(id, new AssignRequest(null)));
        Refused.with(ErrorCode.NOT_FOUND, () -> theirs.reopen(id));
        Refused.with(ErrorCode.NOT_FOUND, () -> theirs.unassign(id));
        assertThat(theirs.list(true, 0, 50).items()).isEmpty();
    }

    @Test
    void theListIsCutByKindAndOwner() {
        misses(CALLER);
        worklist.callBack(new NewCallBack("+16465550103", null));

        assertThat(worklist.list(false, List.of(Kind.CALL_BACK), null, 0, 50).items())
                .extracting(WorkItemView::phone)
                .containsExactly("+16465550103");
        assertThat(worklist.list(false, List.of(Kind.CALL_BACK, Kind.MISSED_CALL), null, 0, 1))
                .satisfies(page -> assertThat(page.total()).isEqualTo(2));
        Refused.with(ErrorCode.INVALID_FIELD, () -> worklist.list(false, null, "somebody", 0, 50));
    }
}
