package app.ringlet.cloud.calls.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
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
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@NullMarked
@ServerTest
class CallersToReturnTests {

    private static final String CALLER = "+16465550101";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    @Autowired
    CallLog calls;

    @Autowired
    Appointments appointments;

    Scene scene;
    Salon salon;
    TestClient desk;
    WorklistApi worklist;

    @BeforeEach
    void openSalon(@Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
        salon = scene.salon;
        desk = signedIn.agent(salon);
        worklist = desk.api(WorklistApi.class);
    }

    @Test
    void fiveTriesOfOneCallerAreOneItemThatSaysSo() {
        for (int i = 0; i < 5; i++) {
            misses(CALLER);
        }
        misses("+16465550102");

        assertThat(open())
                .extracting(WorkItemView::phone, WorkItemView::tries)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("+16465550102", 1),
                        org.assertj.core.groups.Tuple.tuple(CALLER, 5));
    }

    @Test
    void triesThatEndAtTheSameTimeAreStillOneItem() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> misses(CALLER)));
            }
        }
        for (Future<?> each : all) {
            each.get();
        }

        assertThat(open())
                .singleElement()
                .satisfies(item -> assertThat(item.tries()).isEqualTo(8));
    }

    @Test
    void callersWhoWithholdTheirNumberAreAnItemEach() {
        misses("anonymous");
        misses("anonymous");

        assertThat(open())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.tries()).isEqualTo(1));
    }

    @Test
    void anItemThatIsDoneIsNotAddedTo() {
        misses(CALLER);
        worklist.markDone(open().getFirst().id());
        misses(CALLER);

        assertThat(open())
                .singleElement()
                .satisfies(item -> assertThat(item.tries()).isEqualTo(1));
        assertThat(worklist.list(true, 0, 50).items()).hasSize(2);
    }

    @Test
    void theDoneMarkCanBeTakenBackUnlessTheCallerHasTriedSince() {
        misses(CALLER);
        UUID first = open().getFirst().id();

        WorkItemView done = worklist.markDone(first);
        assertThat(done.done()).isTrue();
        assertThat(done.ending()).isEqualTo(Ending.MARKED);
        WorkItemView again = worklist.reopen(first);
        assertThat(again.done()).isFalse();
        assertThat(again.ending()).isNull();
        assertThat(worklist.reopen(first)).isEqualTo(again);
        misses(CALLER);
        assertThat(open())
                .singleElement()
                .satisfies(item -> assertThat(item.tries()).isEqualTo(2));

        worklist.markDone(first);
        misses(CALLER);
        Refused.with(ErrorCode.BAD_TRANSITION, () -> worklist.reopen(first));
    }

    @Test
    void aCallBackThatIsAskedForAddsToAMissedCallAndKeepsItsWords() {
        misses(CALLER);
        WorkItemView asked = worklist.callBack(new NewCallBack("(646) 555-0101", "About the wedding"));
        misses(CALLER);

        assertThat(asked.kind()).isEqualTo(Kind.CALL_BACK);
        assertThat(open()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.CALL_BACK);
            assertThat(item.text()).isEqualTo("About the wedding");
            assertThat(item.tries()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please call me back this afternoon",
                "Could somebody ring me back?",
                "bitte rufen Sie mich zurück",
                "Würden Sie mich bitte zurückrufen",
                "rappelez-moi demain, s'il vous plaît",
                "por favor llámeme mañana",
                "me ligue de volta, por favor"
            })
    void aMessageThatAsksToBeCalledBackIsACallBack(String words) {
        assertThat(CallBackWish.isIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm running ten minutes late",
                "I left my umbrella in the back",
                "ich komme zehn Minuten später",
                "j'ai oublié mon parapluie",
                "llegaré diez minutos tarde",
                "vou chegar atrasada"
            })
    void anyOtherMessageIsNone(String words) {
        assertThat(CallBackWish.isIn(words)).isFalse();
    }

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

    /** Calls, and gives up before anybody answers. */
    private void misses(String from) {
        Map<String, String> line = carrier.line(salon, from);
        CurrentTenant.run(salon.id(), () -> calls.ring(salon, line.get("CallSid"), from.startsWith("+") ? from : null));
        ends(line);
    }

    private void ends(Map<String, String> line) {
        carrier.post("/voice/status", carrier.with(line, "CallStatus", "completed"));
    }

    private List<WorkItemView> open() {
        return worklist.list(false, 0, 50).items();
    }
}
