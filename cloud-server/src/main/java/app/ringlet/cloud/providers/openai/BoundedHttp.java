package app.ringlet.cloud.providers.openai;

import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.BoundedStream;
import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** The vendor's client, but for answers without end. */
record BoundedHttp(HttpClient http) implements HttpClient {

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        return new Bounded(http.execute(request, options));
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        return http.executeAsync(request, options).thenApply(Bounded::new);
    }

    @Override
    public void close() {
        http.close();
    }

    private record Bounded(HttpResponse response, InputStream body) implements HttpResponse {

        Bounded(HttpResponse response) {
            this(response, new BoundedStream(response.body(), Answer.MOST_BYTES));
        }

        @Override
        public int statusCode() {
            return response.statusCode();
        }

        @Override
        public Headers headers() {
            return response.headers();
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
