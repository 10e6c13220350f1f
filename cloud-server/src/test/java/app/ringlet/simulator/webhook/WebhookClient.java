package app.ringlet.simulator.webhook;

import app.ringlet.simulator.webhook.WebhookOutcome.Answered;
import app.ringlet.simulator.webhook.WebhookOutcome.Unreachable;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends the carrier's requests: signed, within the time limit, tried once more when nobody could be reached. */
public final class WebhookClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String authToken;
    private final Route route;
    private final Duration timeLimit;
    private final InstantSource clock;
    private final Journal journal = new Journal();
    private final Faults faults = new Faults();

    public WebhookClient(String authToken, Route route, Duration timeLimit, InstantSource clock) {
        this.authToken = authToken;
        this.route = route;
        this.timeLimit = timeLimit;
        this.clock = clock;
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    /** Always completes normally: what went wrong is an outcome too. */
    public CompletableFuture<WebhookOutcome> send(WebhookRequest request) {
        @Nullable Fault fault = faults.take(request.url()).orElse(null);
        String right = Signature.of(authToken, SignedForm.signedUrl(request), SignedForm.signedParams(request));
        @Nullable
        String signature =
                switch (fault) {
                    case Fault.WronglySigned wrong -> Signature.of(authToken + "?", request.url(), request.params());
                    case Fault.Unsigned none -> null;
                    case null, default -> right;
                };
        return switch (fault) {
            case Fault.Repeated repeated -> repeat(request, signature, repeated.times());
            case Fault.Delayed delayed ->
                CompletableFuture.supplyAsync(() -> null, later(delayed.by()))
                        .thenCompose(gone -> once(request, signature, timeLimit.minus(delayed.by())));
            case Fault.AnswerLost lost ->
                once(request, signature, timeLimit)
                        .thenApply(answer -> new Unreachable(11200, "The answer was lost on the way"));
            case null, default -> once(request, signature, timeLimit);
        };
    }

    /** The same request again, with the same signature and token, as a retrying carrier does. */
    public CompletableFuture<WebhookOutcome> again(Delivery delivery) {
        return once(delivery.request(), delivery.signature(), timeLimit);
    }

    private CompletableFuture<WebhookOutcome> repeat(WebhookRequest request, @Nullable String signature, int times) {
        CompletableFuture<WebhookOutcome> last = once(request, signature, timeLimit);
        for (int i = 1; i < times; i++) {
            last = last.thenCompose(before -> once(request, signature, timeLimit));
        }
        return last;
    }

    private CompletableFuture<WebhookOutcome> once(
            WebhookRequest request, @Nullable String signature, Duration within) {
        HttpRequest http;
        try {
            http = toHttp(request, signature, within);
        } catch (IllegalArgumentException badUrl) {
            return CompletableFuture.completedFuture(
                    noted(request, signature, new Unreachable(11100, "Invalid URL: " + badUrl.getMessage())));
        }
        return attempt(http)
                .exceptionallyCompose(
                        failure -> neverArrived(failure) ? attempt(http) : CompletableFuture.failedFuture(failure))
                .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .<WebhookOutcome>thenApply(answer -> new Answered(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body()))
                .exceptionally(failure -> unreachable(root(failure)))
                .thenApply(outcome -> noted(request, signature, outcome));
    }

    private CompletableFuture<HttpResponse<String>> attempt(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest toHttp(WebhookRequest request, @Nullable String signature, Duration within) {
        boolean get = request.method().equalsIgnoreCase("GET");
        URI to = URI.create(route.reallyTo(get ? SignedForm.signedUrl(request) : request.url()));
        HttpRequest.Builder http = HttpRequest.newBuilder(to)
                .timeout(within)
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Accept", "*/*")
                .header("I-Twilio-Idempotency-Token", request.idempotencyToken());
        if (signature != null) {
            http.header("X-Twilio-Signature", signature);
        }
        if (get) {
            return http.GET().build();
        }
        return http.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(SignedForm.encode(request.params())))
                .build();
    }

    private WebhookOutcome noted(WebhookRequest request, @Nullable String signature, WebhookOutcome outcome) {
        journal.add(new Delivery(clock.instant(), request, signature == null ? "" : signature, outcome));
        return outcome;
    }

    private static boolean neverArrived(Throwable failure) {
        return root(failure) instanceof ConnectException || root(failure) instanceof HttpConnectTimeoutException;
    }

    private static WebhookOutcome unreachable(Throwable cause) {
        return switch (cause) {
            case ConnectException refused -> new Unreachable(11205, "HTTP connection failure");
            case TimeoutException slow -> new Unreachable(11205, "HTTP request timed out");
            case java.net.http.HttpTimeoutException slow -> new Unreachable(11205, "HTTP request timed out");
            default -> new Unreachable(11200, "HTTP retrieval failure: " + cause);
        };
    }

    private static Throwable root(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static java.util.concurrent.Executor later(Duration by) {
        return CompletableFuture.delayedExecutor(by.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
