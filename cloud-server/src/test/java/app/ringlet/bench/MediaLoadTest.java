package app.ringlet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaLoadTest {

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/loop"})
    void everyFrameOfTelephonesAndDesksComesBackOnceAndInOrder(String path) throws Exception {
        try (MediaEcho echo = new MediaEcho(0, false)) {
            URI url = URI.create("ws://127.0.0.1:" + echo.port() + path);
            List<LoadLine> lines = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                lines.add(LoadLine.open(url, Map.of(), new MediaCodec.Carrier("MZ" + i)));
                lines.add(LoadLine.open(url, Map.of(), new MediaCodec.Desk()));
            }
            MediaLoad.Result result = new MediaLoad(lines).run(Duration.ofMillis(200), Duration.ofMillis(800));
            lines.forEach(LoadLine::close);
            assertThat(result.sent()).isGreaterThan(100);
            assertThat(result.lost()).isZero();
            assertThat(result.disordered()).isZero();
            assertThat(result.broken()).isZero();
            assertThat(result.percentiles().count()).isPositive();
        }
    }
}
