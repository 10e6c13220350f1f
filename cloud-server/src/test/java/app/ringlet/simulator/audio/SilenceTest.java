package app.ringlet.simulator.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private final Silence silence = new Silence();

    private void passes(Sound heard, Sound spoken) {
        for (int i = 0; i < heard.frames().size(); i++) {
            silence.hear(spoken.frames().get(i), heard.frames().get(i));
        }
    }

    @Test
    void theLongestIsKeptWhoeverEndsIt() {
        Sound second = Sound.silence(Duration.ofSeconds(1));
        Sound tone = Sound.tone(400, Duration.ofSeconds(1));
        passes(second, second);
        passes(second, second);
        passes(second, tone);
        passes(second, second);
        passes(tone, second);

        assertThat(silence.longest()).isEqualTo(Duration.ofSeconds(2));
        silence.restart();
        passes(second, second);
        assertThat(silence.longest()).isEqualTo(Duration.ofSeconds(1));
    }
}
