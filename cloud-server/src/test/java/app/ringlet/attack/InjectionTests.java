package app.ringlet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is written where text goes is stored, found not to be there, or refused with a code: never a failure of ours, and no stack
 * trace. Each field gets another part of the strings, {@code attack.strings} of them (all with 1000).
 */
class InjectionTests extends UnderAttack {

    private static final int PER_FIELD = Integer.getInteger("attack.strings", 9);
    private static final Pattern TRACE =
            Pattern.compile("Exception|\\tat |org\\.springframework|SQLState|You have an error");

    private final List<String> strings = Strings.all();
    private final AtomicInteger next = new AtomicInteger();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void noTextBreaksAnything() {
        Prey salon = prey();
        List<UUID> ids = List.copyOf(salon.ids());
        int fields = 0;
        for (Endpoint endpoint : contract.endpoints()) {
            if (endpoint.path().matches(".*(logout|/me/sessions.*|/users/.*)")) {
                continue;
            }
            for (Endpoint.Parameter p : endpoint.parameters()) {
                boolean header = p.in().equals("header");
                attack(endpoint, p.name(), header, text -> send(endpoint, salon, ids, Map.of(p.name(), text), null));
                fields++;
            }
            fields += attackBody(endpoint, salon, ids);
            if (endpoint.file()) {
                attack(
                        endpoint,
                        "file",
                        false,
                        text -> send(endpoint, salon, ids, Map.of(), "name,phone\n" + text + ",1\n"));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(strings).hasSizeGreaterThan(300);
        assertThat(next.get()).as("each string was used").isGreaterThan(strings.size());
        assertThat(fields).isGreaterThan(250);
    }

    @Test
    void bombsOfJsonAreRefused() {
        Prey salon = prey();
        List<String> bombs = List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000),
                "{\"notes\":\"" + "x".repeat(3_000_000) + "\"}",
                "{\"n\":" + "9".repeat(200_000) + "}",
                "{\"n\":1e999999999}",
                "{" + "\"a\":1,".repeat(200_000) + "\"b\":1}",
                "\u0000",
                "{\"a\":1}}}}",
                "");
        for (Endpoint endpoint : contract.endpoints()) {
            if (endpoint.body() == null || endpoint.path().contains("logout")) {
                continue;
            }
            String bomb = bombs.get(next.getAndIncrement() % bombs.size());
            check(endpoint, "body", bomb, send(endpoint, salon, List.of(UUID.randomUUID()), Map.of(), bomb));
        }

        assertThat(wrong).isEmpty();
    }

    private int attackBody(Endpoint endpoint, Prey salon, List<UUID> ids) {
        if (endpoint.body() == null) {
            return 0;
        }
        JsonNode sample = new Samples(contract, () -> any(ids)).of(endpoint.body());
        List<String> places = new ArrayList<>();
        texts(sample, "", places);
        for (String place : places) {
            attack(
                    endpoint,
                    place,
                    false,
                    text -> send(
                            endpoint,
                            salon,
                            ids,
                            Map.of(),
                            with(sample, place, text).toString()));
        }
        return places.size();
    }

    private interface Sending {
        Attacker.Answer of(String text);
    }

    private void attack(Endpoint endpoint, String field, boolean header, Sending sending) {
        for (int n = 0; n < Math.min(PER_FIELD, strings.size()); n++) {
            String text = strings.get(next.getAndIncrement() % strings.size());
            // What no HTTP client can put into a header, no attacker sends either.
            if (!header || text.chars().allMatch(c -> c >= ' ' && c < 127) && text.length() < 4000) {
                check(endpoint, field, text, sending.of(text));
            }
        }
    }

    private void check(Endpoint endpoint, String field, String text, Attacker.Answer answer) {
        boolean told = answer.status() < 400 || answer.code() != null;
        boolean failed = answer.status() >= 500 && !"not_configured".equals(answer.code());
        if (failed || !told || TRACE.matcher(answer.body()).find()) {
            String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
            wrong.add(endpoint + " " + field + " = " + Contract.JSON.writeValueAsString(shown) + ": " + answer.status()
                    + " " + answer.body());
        }
    }

    private Attacker.Answer send(
            Endpoint endpoint,
            Prey salon,
            List<UUID> ids,
            Map<String, String> parameters,
            @org.jspecify.annotations.Nullable String body) {
        return attacker.send(endpoint, endpoint.open() ? null : salon.token(), () -> any(ids), parameters, body);
    }

    private UUID any(List<UUID> ids) {
        return ids.get(next.get() % ids.size());
    }

    /** JSON pointers of all that is text. */
    private static void texts(JsonNode node, String path, List<String> found) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(e -> texts(e.getValue(), path + "/" + e.getKey(), found));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    texts(array.get(i), path + "/" + i, found);
                }
            }
            default -> {
                if (node.isString()) {
                    found.add(path);
                }
            }
        }
    }

    private static JsonNode with(JsonNode sample, String place, String text) {
        if (place.isEmpty()) {
            return JsonNodeFactory.instance.stringNode(text);
        }
        JsonNode copy = sample.deepCopy();
        int cut = place.lastIndexOf('/');
        JsonNode parent = copy.at(place.substring(0, cut));
        JsonNode value = JsonNodeFactory.instance.stringNode(text);
        String last = place.substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        }
        return copy;
    }
}
