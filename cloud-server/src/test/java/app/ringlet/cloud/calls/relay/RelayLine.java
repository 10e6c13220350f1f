package app.ringlet.cloud.calls.relay;

import app.ringlet.simulator.relay.RelayCommand;
import app.ringlet.simulator.relay.RelayMessages;
import app.ringlet.simulator.webhook.Signature;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.TestAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A caller's line at the carrier, message by message: for what a well-behaved carrier would not do, and for what depends on its timing. */
public final class RelayLine implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 20;
    private static final Pattern URL = Pattern.compile("<ConversationRelay[^>]* url=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<ConversationRelay.*<Parameter[^>]* value=\"([^\"]+)\"");
    private static final Pattern GREETING = Pattern.compile("welcomeGreeting=\"([^\"]+)\"");
    private static final Pattern REDIRECT = Pattern.compile("<Redirect[^>]*>([^<]+)<");
    private static final Pattern ACTION = Pattern.compile("<Connect[^>]* action=\"([^\"]+)\"");

    private final CarrierPost webhooks;
    private final Map<String, String> form;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder saying = new StringBuilder();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> parts = new LinkedBlockingQueue<>();
    private final BlockingQueue<RelayCommand> others = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private String script = "";
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    public RelayLine(CarrierPost webhooks, Map<String, String> form) {
        this.webhooks = webhooks;
        this.form = form;
    }

    /** The telephone rings. @return what the carrier is to do */
    public String rings() {
        script = webhooks.post("/voice/incoming", form).body();
        return script;
    }

    /** As the carrier does what it was told. @return what it says first */
    public String connects() {
        opens(token());
        return greeting();
    }

    void opens(String token) {
        opens(token, signature());
        send(RelayMessages.setup("VX" + sid().substring(2), form, Map.of("token", token)));
    }

    void opens(String token, String signature) {
        socket = HTTP.newWebSocketBuilder()
                .header("X-Twilio-Signature", signature)
                .buildAsync(URI.create(url()), this)
                .join();
    }

    String signature() {
        return Signature.of(TestAddress.ACCOUNT_SECRET, url(), Map.of());
    }

    /** Is told what the other was. */
    void follows(RelayLine other) {
        script = other.script;
    }

    String sid() {
        return form.get("CallSid");
    }

    String url() {
        return found(URL);
    }

    String token() {
        return found(TOKEN);
    }

    String greeting() {
        return found(GREETING).replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }

    void says(String words) {
        send(RelayMessages.prompt(words, "en-US"));
    }

    /** Says something, and hears all that is answered. */
    public String asks(String words) throws InterruptedException {
        says(words);
        return hears();
    }

    void presses(String keys) {
        keys.chars().forEach(key -> send(RelayMessages.dtmf((char) key)));
    }

    /** The carrier's voice has read all that it was given. */
    void hasSpoken() {
        send(RelayMessages.speaking("agentSpeaking", true, 0));
        send(RelayMessages.speaking("agentSpeaking", false, 0));
    }

    void interrupts(String heard) {
        send(RelayMessages.interrupt(heard, 460));
    }

    synchronized void send(String message) {
        WebSocket open = socket;
        if (open != null) {
            sent = sent.thenCompose(before -> open.sendText(message, true)).exceptionally(gone -> null);
        }
    }

    /** What the server says next, as far as it says that no more follows. */
    String hears() throws InterruptedException {
        String words = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (words == null) {
            throw new AssertionError("nothing was said");
        }
        return words;
    }

    /** The next that is read, be more to follow or not. */
    String hearsPart() throws InterruptedException {
        String part = parts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (part == null) {
            throw new AssertionError("nothing was said");
        }
        return part;
    }

    BlockingQueue<String> said() {
        return said;
    }

    /** What the server wants next that is no words. */
    RelayCommand isTold() throws InterruptedException {
        RelayCommand order = others.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (order == null) {
            throw new AssertionError("nothing was told");
        }
        return order;
    }

    /** The connection breaks. */
    public void breaks() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        closed.complete(1006);
    }

    /** The code with which the server has closed it. */
    int closed() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The carrier asks what follows. @param status as the vendor has it: ended, completed or failed */
    String asksWhatFollows(String status, String... more) {
        Map<String, String> result = webhooks.with(form, "SessionStatus", status);
        result = webhooks.with(result, "CallStatus", status.equals("completed") ? "completed" : "in-progress");
        for (int i = 0; i < more.length; i += 2) {
            result = webhooks.with(result, more[i], more[i + 1]);
        }
        script = webhooks.post(path(found(ACTION)), result).body();
        return script;
    }

    /** A turn by the carrier's own voice. */
    public String turn(int number, String words) {
        script = webhooks.post("/voice/turn?turn=" + number, webhooks.with(form, "SpeechResult", words))
                .body();
        return script;
    }

    /** The carrier asks again as it was told. */
    String redirected() {
        script = webhooks.post(path(found(REDIRECT)), form).body();
        return script;
    }

    void hangsUp() {
        webhooks.post("/voice/status", webhooks.with(form, "CallStatus", "completed"));
    }

    private static String path(String url) {
        return url.replace("&amp;", "&").replaceFirst(".*/webhooks/twilio", "");
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(script);
        if (!matcher.find()) {
            throw new AssertionError("not in " + script);
        }
        return matcher.group(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            RelayCommand order = RelayCommand.read(text.toString());
            text.setLength(0);
            if (order instanceof RelayCommand.Text words) {
                parts.add(words.token());
                saying.append(words.token());
                if (words.last()) {
                    said.add(saying.toString());
                    saying.setLength(0);
                }
            } else {
                others.add(order);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(1006);
    }
}
