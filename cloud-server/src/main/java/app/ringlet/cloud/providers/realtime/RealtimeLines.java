package app.ringlet.cloud.providers.realtime;

import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.cloud.providers.ModelSettings.Remote;
import app.ringlet.cloud.providers.realtime.RealtimeLine.Listener;
import app.ringlet.cloud.receptionist.model.Use;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions in which a model speaks and is spoken to. Thread-safe. */
@Component
public class RealtimeLines {

    private static final String VENDOR = "https://api.openai.com/v1";
    private static final String PROVIDER = "openai_realtime";

    private final Remote settings;
    private final Duration connect;
    private volatile @Nullable HttpClient http;

    RealtimeLines(ModelSettings settings) {
        this.settings = settings.realtime();
        this.connect = settings.connect();
    }

    /** Whether there is a key. */
    public boolean configured() {
        return settings.configured();
    }

    /** Begins a session, without waiting for it. */
    public RealtimeLine open(Listener listener) {
        RealtimeLine line = new RealtimeLine(listener);
        line.start(() ->
                RealtimeSocket.forModel(client(), settings.base(VENDOR), settings.model(), settings.apiKey(), connect));
        return line;
    }

    /** What one answer cost. */
    public Use use(long inputTokens, long outputTokens, long millis) {
        return new Use(
                PROVIDER,
                settings.model(),
                inputTokens,
                outputTokens,
                settings.costMicros(inputTokens, outputTokens),
                millis);
    }

    private synchronized HttpClient client() {
        HttpClient made = http;
        if (made == null) {
            made = HttpClient.newBuilder().connectTimeout(connect).build();
            http = made;
        }
        return made;
    }
}
