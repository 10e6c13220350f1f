package app.ringlet.cloud.providers.gemini;

import app.ringlet.cloud.providers.ModelSettings.Remote;
import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.BoundedStream;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.chat.Gathered;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.protocol.assistant.Provider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The streamed REST method of the Gemini API; its own library would bring ten others along for it. */
public final class GeminiChat implements ChatModel {

    private static final String VENDOR = "https://generativelanguage.googleapis.com/v1beta";
    private static final String DATA = "data:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Remote settings;
    private final HttpClient http;
    private final URI address;

    /** @param connect how long a connection may take to be made */
    public GeminiChat(Remote settings, Duration connect) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
        this.address =
                URI.create(settings.base(VENDOR) + "/models/" + settings.model() + ":streamGenerateContent?alt=sse");
    }

    @Override
    public Provider provider() {
        return Provider.GEMINI;
    }

    @Override
    public String model() {
        return settings.model();
    }

    @Override
    public boolean structured() {
        // Not beside tools, but for the newest models.
        return false;
    }

    @Override
    public Answer ask(Prompt prompt, Duration left, Consumer<String> text) throws ProviderFailed {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(left);
        Gathered gathered = new Gathered(text);
        try {
            RestClient.builder()
                    .requestFactory(requests)
                    .build()
                    .post()
                    .uri(address)
                    .header("x-goog-api-key", settings.apiKey().reveal())
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .body(JSON.writeValueAsBytes(GeminiRequests.of(prompt)))
                    .exchange((request, response) -> read(response, gathered));
            return gathered.answer();
        } catch (Carried e) {
            throw e.failed;
        } catch (ResourceAccessException e) {
            throw broken(e, gathered.begun());
        }
    }

    private static boolean read(ClientHttpResponse response, Gathered gathered) throws IOException {
        int status = response.getStatusCode().value();
        if (status != 200) {
            throw new Carried(
                    ProviderFailed.ofStatus(status, response.getHeaders().getFirst("Retry-After"), null));
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new BoundedStream(response.getBody(), Answer.MOST_BYTES), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith(DATA)) {
                    GeminiAnswers.take(tree(line.substring(DATA.length())), gathered);
                }
                line = lines.readLine();
            }
            return true;
        } catch (ProviderFailed e) {
            throw new Carried(e);
        } catch (IOException e) {
            throw new Carried(broken(e, gathered.begun()));
        }
    }

    private static JsonNode tree(String json) throws ProviderFailed {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new ProviderFailed(Kind.GARBLED, "an unreadable answer", e);
        }
    }

    private static ProviderFailed broken(Exception e, boolean begun) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedStream.TooLong) {
                return new ProviderFailed(Kind.GARBLED, "the answer is too long", e);
            }
            if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
                return new ProviderFailed(Kind.TIMED_OUT, "no answer in time", e);
            }
        }
        return new ProviderFailed(begun ? Kind.CUT_OFF : Kind.UNAVAILABLE, "the connection broke", e);
    }

    /** Takes a failure through the client's own exceptions. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ProviderFailed failed;

        Carried(ProviderFailed failed) {
            super(failed);
            this.failed = failed;
        }
    }
}
