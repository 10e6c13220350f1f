package app.ringlet.cloud.calls.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.NewCallBack;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Ending;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import app.ringlet.testing.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersToReturnTests extends CallersToReturnTest {

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
}
