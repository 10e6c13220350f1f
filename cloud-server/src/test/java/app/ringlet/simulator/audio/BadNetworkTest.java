package app.ringlet.simulator.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadNetworkTest {
    private static final List<Integer> SENT = IntStream.range(0, 1000).boxed().toList();

    @Test
    void aGoodLineChangesNothing() {
        assertThat(through(LineFaults.NONE)).isEqualTo(SENT);
    }

    @Test
    void someAreLostInOrder() {
        List<Integer> arrived = through(LineFaults.losing(0.2));
        assertThat(arrived).hasSizeBetween(700, 900).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void someComeTwiceOneRightAfterTheOther() {
        List<Integer> arrived = through(LineFaults.repeating(0.2));
        assertThat(arrived).hasSizeGreaterThan(1100).isSorted().containsAll(SENT);
    }

    @Test
    void someAreOvertakenAndNoneIsLost() {
        List<Integer> arrived = through(LineFaults.delaying(0.1));
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(SENT);
        assertThat(arrived).isNotEqualTo(SENT);
    }

    @Test
    void bunchesKeepTheirOrder() {
        assertThat(through(LineFaults.jittering(5))).isEqualTo(SENT);
        BadNetwork<Integer> network = new BadNetwork<>(LineFaults.jittering(5));
        assertThat(SENT)
                .extracting(network::pass)
                .anySatisfy(at -> assertThat(at).hasSizeGreaterThan(1));
    }

    private static List<Integer> through(LineFaults faults) {
        BadNetwork<Integer> network = new BadNetwork<>(faults);
        List<Integer> arrived = new ArrayList<>();
        SENT.forEach(each -> arrived.addAll(network.pass(each)));
        IntStream.range(0, 20).forEach(later -> arrived.addAll(network.pass(null)));
        return arrived;
    }
}
