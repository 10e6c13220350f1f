package app.ringlet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaLoadTest {

    @Test
    void everyFrameOfTelephonesAndDesksComesBackOnceAndInOrder() throws Exception {
        try (MediaEcho echo = new MediaEcho(0, false)) {
            URI url = URI.create("ws://127.0.0.1:" + echo.port() + "/echo");
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
