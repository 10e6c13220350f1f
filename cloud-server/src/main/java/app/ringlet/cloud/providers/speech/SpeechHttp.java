package app.ringlet.cloud.providers.speech;

import app.ringlet.cloud.providers.chat.BoundedStream;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** Sends JSON and gets sound. Nothing takes longer than it may, headers and body together. */
final class SpeechHttp {

    private static final int OK = 200;
    /** About twenty minutes of µ-law. */
    private static final long MOST_BYTES = 10_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SpeechHttp(Duration connect) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
    }

    byte[] post(URI address, String keyHeader, String key, Map<String, Object> body, Duration left)
            throws ProviderFailed {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(left)
                .header(keyHeader, key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return timed(() -> sent(request), left);
    }

    private byte[] sent(HttpRequest request) throws ProviderFailed {
        boolean begun = false;
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            begun = true;
            try (InputStream sound = new BoundedStream(response.body(), MOST_BYTES)) {
                if (response.statusCode() != OK) {
                    String after = response.headers().firstValue("Retry-After").orElse(null);
                    throw ProviderFailed.ofStatus(response.statusCode(), after, null);
                }
                byte[] bytes = sound.readAllBytes();
                if (bytes.length == 0) {
                    throw new ProviderFailed(Kind.GARBLED, "no sound", null);
                }
                return bytes;
            }
        } catch (BoundedStream.TooLong e) {
            throw new ProviderFailed(Kind.GARBLED, "the sound is too long", e);
        } catch (IOException e) {
            boolean late = e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException);
            Kind kind = late ? Kind.TIMED_OUT : begun ? Kind.CUT_OFF : Kind.UNAVAILABLE;
            throw new ProviderFailed(kind, "the connection broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFailed(Kind.TIMED_OUT, "nobody waits any more", e);
        }
    }

    private byte[] timed(Callable<byte[]> work, Duration left) throws ProviderFailed {
        Future<byte[]> sound = threads.submit(work);
        try {
            return sound.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProviderFailed failed
                    ? failed
                    : new ProviderFailed(Kind.GARBLED, "an unexpected failure", e);
        } catch (TimeoutException e) {
            throw new ProviderFailed(Kind.TIMED_OUT, "no sound in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFailed(Kind.TIMED_OUT, "nobody waits any more", e);
        } finally {
            sound.cancel(true);
        }
    }
}
