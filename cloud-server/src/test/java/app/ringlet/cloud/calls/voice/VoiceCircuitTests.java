package app.ringlet.cloud.calls.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.testing.MovableClock;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class VoiceCircuitTests {

    private final MovableClock clock = new MovableClock();
    private final VoiceCircuit circuit = new VoiceCircuit("RELAY", Duration.ofSeconds(30), clock);

    @Test
    void aVoiceThatFailsTooOftenIsLeftAloneForAWhile() {
        for (int i = 0; i < 4; i++) {
            assertThat(circuit.resting()).isFalse();
            circuit.failed("broken");
        }
        assertThat(circuit.resting()).isTrue();

        clock.restore(Duration.ofSeconds(31));

        assertThat(circuit.resting()).isFalse();
    }

    @Test
    void oneThatMostlyWorksIsNot() {
        for (int i = 0; i < 20; i++) {
            circuit.worked();
            circuit.worked();
            circuit.failed("broken");
        }

        assertThat(circuit.resting()).isFalse();
    }
}
