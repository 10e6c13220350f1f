package app.ringlet.cloud.calls.exchange;

import app.ringlet.simulator.webhook.Signature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Someone who opens a media socket, says what is said there first, and waits for what becomes of it. */
final class Knock implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CompletableFuture<String> outcome = new CompletableFuture<>();

    private Knock() {}

    /** @return the code with which the server closes the socket, or what it says instead */
    static String at(URI url, List<String> hello) throws Exception {
        Knock knock = new Knock();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .header("X-Twilio-Signature", Signature.of(StandInCarrier.secret(), url.toString(), Map.of()))
                .buildAsync(url, knock)
                .get(20, TimeUnit.SECONDS);
        try {
            for (String message : hello) {
                socket.sendText(message, true).get(20, TimeUnit.SECONDS);
            }
            return knock.outcome.get(20, TimeUnit.SECONDS);
        } finally {
            socket.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        outcome.complete("let in: " + part);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        outcome.complete(String.valueOf(code));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        outcome.completeExceptionally(failure);
    }
}
