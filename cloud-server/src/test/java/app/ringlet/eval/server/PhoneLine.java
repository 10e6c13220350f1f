package app.ringlet.eval.server;

import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.TwimlParser;
import app.ringlet.simulator.twiml.Verb;
import app.ringlet.simulator.webhook.Signature;
import app.ringlet.testing.TestAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call as the carrier makes it: signed webhooks there, TwiML back. One call, one thread. */
public final class PhoneLine {

    private static final String VOICE = "/api/v1/webhooks/twilio/voice";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final Map<String, String> line;
    private final boolean deskAnswers;
    private @Nullable URI action;

    /**
     * What is heard at the caller's end.
     *
     * @param replies what the assistant said, once more after the desk was rung in vain
     * @param rang whether the desk's telephone was rung
     * @param over whether the call has ended
     */
    public record Heard(List<String> replies, boolean rang, boolean over) {

        public String speech() {
            return String.join(" ", replies);
        }
    }

    /** @param from E.164; absent if withheld. @param deskAnswers whether somebody takes the call when the desk rings */
    public PhoneLine(URI server, @Nullable String from, String to, boolean deskAnswers) {
        this.server = server;
        this.deskAnswers = deskAnswers;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        this.line = Map.of(
                "CallSid",
                String.format(Locale.ROOT, "CA%016x%016x", random.nextLong(), random.nextLong()),
                "AccountSid",
                TestAddress.ACCOUNT_SID,
                "From",
                from == null ? "anonymous" : from,
                "To",
                to,
                "CallStatus",
                "in-progress");
    }

    public Heard dial() throws IOException, InterruptedException {
        return follow(post(server.resolve(VOICE + "/incoming"), Map.of()), List.of());
    }

    /** @param words as the recogniser hands them over; empty for silence */
    public Heard say(String words) throws IOException, InterruptedException {
        return answer("SpeechResult", words);
    }

    public Heard press(String keys) throws IOException, InterruptedException {
        return answer("Digits", keys);
    }

    public void hangUp() throws IOException, InterruptedException {
        post(server.resolve(VOICE + "/status"), Map.of("CallStatus", "completed"));
    }

    private Heard answer(String field, String value) throws IOException, InterruptedException {
        if (action == null) {
            throw new IllegalStateException("nobody listens");
        }
        return follow(post(action, Map.of(field, value, "Confidence", "0.9")), List.of());
    }

    private Heard follow(String twiml, List<String> before) throws IOException, InterruptedException {
        action = null;
        StringBuilder speech = new StringBuilder();
        for (Verb verb : verbs(twiml)) {
            switch (verb) {
                case Verb.Say say -> add(speech, say.text());
                case Verb.Gather gather -> {
                    gather.prompts().forEach(prompt -> {
                        if (prompt instanceof Verb.Say say) {
                            add(speech, say.text());
                        }
                    });
                    action = target(gather.action());
                    return new Heard(with(before, speech), false, false);
                }
                case Verb.Redirect redirect -> {
                    return follow(post(server.resolve(redirect.to().url()), Map.of()), with(before, speech));
                }
                case Verb.Dial dial -> {
                    return rung(dial, with(before, speech));
                }
                case Verb.Hangup hangup -> {
                    return new Heard(with(before, speech), false, true);
                }
                case Verb.Reject reject -> {
                    return new Heard(with(before, speech), false, true);
                }
                default -> {
                    // Nothing to hear.
                }
            }
        }
        return new Heard(with(before, speech), false, true);
    }

    private Heard rung(Verb.Dial dial, List<String> replies) throws IOException, InterruptedException {
        URI back = target(dial.action());
        if (back == null) {
            return new Heard(replies, true, true);
        }
        String status = deskAnswers ? "completed" : "no-answer";
        Heard then = follow(post(back, Map.of("DialCallStatus", status)), replies);
        return new Heard(then.replies(), true, then.over());
    }

    private @Nullable URI target(app.ringlet.simulator.twiml.@Nullable Destination destination) {
        return destination == null ? null : server.resolve(destination.url());
    }

    private static List<Verb> verbs(String twiml) throws IOException {
        try {
            return new TwimlParser().parse(twiml).verbs();
        } catch (TwimlException e) {
            throw new IOException("the answer is no TwiML: " + twiml, e);
        }
    }

    private static List<String> with(List<String> before, StringBuilder speech) {
        return Stream.concat(before.stream(), Stream.of(speech.toString()).filter(s -> !s.isEmpty()))
                .toList();
    }

    private static void add(StringBuilder speech, String text) {
        speech.append(speech.isEmpty() ? "" : " ").append(text);
    }

    private String post(URI target, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(line);
        form.putAll(more);
        String body = form.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Signature.of(TestAddress.ACCOUNT_SECRET, target.toString(), form))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(target.getPath() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
