package app.ringlet.desktop.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.calls.WorkItemView;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorklistViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private RuntimeException failure;
    private final WorklistViewModel list =
            new WorklistViewModel(salon, this::markDone, work, new DeskClock(work, work));

    @BeforeEach
    void show() {
        salon.show(SampleSalon.busy());
    }

    private WorkItemView markDone(UUID id) {
        if (failure != null) {
            throw failure;
        }
        WorkItemView i = salon.worklist().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new WorkItemView(i.id(), i.kind(), i.callId(), i.client(), i.phone(), i.text(), i.at(), true);
    }

    @Test
    void saysWhatIsOpenNewestFirst() {
        assertThat(list.items())
                .extracting(WorklistViewModel.Item::who)
                .containsExactly("Sam Carter", "(718) 555-0119", "Grace Kim");
        assertThat(list.items())
                .extracting(WorklistViewModel.Item::when)
                .containsExactly("12 min ago", "47 min ago", "9:05 am");
        assertThat(list.summaryProperty().get()).isEqualTo("2 missed calls, 1 message");
        work.pass(Duration.ofMinutes(2));
        assertThat(list.items().getFirst().when()).isEqualTo("14 min ago");
    }

    @Test
    void takesAnItemAwayWhenTheServerHasSaidYes() {
        UUID first = list.items().getFirst().id();
        work.hold();
        list.done(first);
        assertThat(list.items().getFirst().busy()).isTrue();
        work.letGo();
        assertThat(list.items()).extracting(WorklistViewModel.Item::id).doesNotContain(first);
        assertThat(list.summaryProperty().get()).isEqualTo("2 missed calls");
    }

    @Test
    void keepsItAndSaysWhyWhenItCouldNotBeMarked() {
        failure = new ServerFailure.Unreachable(new IOException());
        list.done(list.items().getFirst().id());
        assertThat(list.items()).hasSize(3).noneMatch(WorklistViewModel.Item::busy);
        assertThat(list.problemProperty().get()).startsWith("The server cannot be reached");
    }
}
