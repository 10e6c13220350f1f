package app.ringlet.cloud.calls.exchange;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.simulator.webhook.Signature;
import app.ringlet.testing.CarrierPost;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A caller's line at the carrier: carries out what it is told, asks what follows when a stream ends, and streams audio. */
final class CallerLine {

    private static final Pattern STREAM = Pattern.compile("<Stream[^>]* url=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<Parameter[^>]* value=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("<Connect[^>]* action=\"([^\"]+)\"");

    private final CarrierPost webhooks;
    private final Map<String, String> form;
    private final BlockingQueue<String> scripts = new LinkedBlockingQueue<>();
    private final BlockingQueue<Map<String, String>> orders = new LinkedBlockingQueue<>();
    private final List<MediaStream> streams = new CopyOnWriteArrayList<>();

    private final boolean follows;

    CallerLine(CarrierPost webhooks, Map<String, String> form) {
        this(webhooks, form, true);
    }

    /** @param follows whether it opens the streams that it is told to */
    CallerLine(CarrierPost webhooks, Map<String, String> form, boolean follows) {
        this.follows = follows;
        this.webhooks = webhooks;
        this.form = form;
    }

    String sid() {
        return form.get("CallSid");
    }

    /** The telephone rings. @return what is said to the caller */
    String rings() {
        return follow(webhooks.post("/voice/incoming", form).body());
    }

    String says(int turn, String words) {
        return follow(webhooks.post("/voice/turn?turn=" + turn, webhooks.with(form, "SpeechResult", words))
                .body());
    }

    /** The line is dead. */
    void hangsUp() {
        webhooks.post("/voice/status", webhooks.with(form, "CallStatus", "completed"));
    }

    /** The carrier tells how a call that the server began goes. @param callback as it was asked for */
    void status(String callback, String status) {
        webhooks.post(path(callback), webhooks.with(form, "CallStatus", status));
    }

    Map<String, String> form() {
        return form;
    }

    /** By REST. */
    void told(Map<String, String> order) {
        orders.add(order);
        String script = order.get("Twiml");
        if (script != null) {
            follow(script);
        }
    }

    /** By REST: begins or ends a stream of what both sides say. */
    void streams(Map<String, String> order) {
        orders.add(order);
        String url = order.get("Url");
        if (url != null && follows) {
            streams.add(new MediaStream(
                    URI.create(url),
                    Signature.of(StandInCarrier.secret(), url, Map.of()),
                    sid(),
                    String.valueOf(order.get("Parameter1.Value")),
                    null));
        }
    }

    /** The next script that the line was given, in whatever way. */
    String nextScript() throws InterruptedException {
        String script = scripts.poll(30, TimeUnit.SECONDS);
        if (script == null) {
            throw new AssertionError("no script came");
        }
        return script;
    }

    /** What was said by REST, in its order. */
    BlockingQueue<Map<String, String>> orders() {
        return orders;
    }

    /** The stream of both directions that was opened last. */
    MediaStream stream() throws InterruptedException {
        return Wait.until("a stream of both directions", this::newest, Optional::isPresent)
                .orElseThrow();
    }

    /** The one that is opened in the place of {@code before}. */
    MediaStream streamAfter(MediaStream before) throws InterruptedException {
        return Wait.until(
                        "another stream",
                        this::newest,
                        newest -> newest.filter(s -> s != before).isPresent())
                .orElseThrow();
    }

    private Optional<MediaStream> newest() {
        return streams.reversed().stream().filter(MediaStream::isTwoWay).findFirst();
    }

    /** The stream of what both sides say, the newest. */
    MediaStream overheard() {
        return streams.reversed().stream()
                .filter(stream -> !stream.isTwoWay())
                .findFirst()
                .orElseThrow();
    }

    /** What is streamed beside the script, and then what the script waits for. */
    private String follow(String script) {
        scripts.add(script);
        if (follows) {
            int connect = script.indexOf("<Connect");
            open(connect < 0 ? script : script.substring(0, connect));
            open(connect < 0 ? "" : script.substring(connect));
        }
        return script;
    }

    private void open(String part) {
        Matcher stream = STREAM.matcher(part);
        if (stream.find()) {
            String action = found(ACTION, part);
            String url = stream.group(1);
            streams.add(new MediaStream(
                    URI.create(url),
                    Signature.of(StandInCarrier.secret(), url, Map.of()),
                    sid(),
                    String.valueOf(found(TOKEN, part)),
                    action == null ? null : () -> ended(action)));
        }
    }

    private void ended(String action) {
        follow(webhooks.post(path(action), webhooks.with(form, "CallStatus", "in-progress"))
                .body());
    }

    private static String path(String url) {
        return url.replace("&amp;", "&").replaceFirst(".*/webhooks/twilio", "");
    }

    private static @Nullable String found(Pattern pattern, String script) {
        Matcher matcher = pattern.matcher(script);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** 20 ms of one sound. */
    static byte[] frame(int code) {
        byte[] frame = new byte[MuLaw.FRAME];
        Arrays.fill(frame, (byte) code);
        return frame;
    }
}
