package app.ringlet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.testing.CarrierPost;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A salon in which there is one of everything, made through its own endpoints, and what its owner then reads. */
final class Prey {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** What differs with the time of asking, or with the asking itself. */
    private static final Pattern MOVING = Pattern.compile("sessions|audit|availability|export|stream|jwks|onboarding");

    /** Made of nothing else. */
    private static final Pattern SIMPLE = Pattern.compile("/api/v1/(resources|tenant/closures|assistant/knowledge)");

    private static final AtomicInteger PHONES = new AtomicInteger(2000);

    private final Salon salon;
    private final String token;
    private final Contract contract;
    private final Attacker hands;

    /** Of a client of this salon, and of no other's. */
    private final String phone = String.format(Locale.ROOT, "+1646555%04d", PHONES.incrementAndGet());

    private Prey(Salon salon, String token, Contract contract, Attacker hands) {
        this.salon = salon;
        this.token = token;
        this.contract = contract;
        this.hands = hands;
    }

    static Prey furnish(Scene scene, String token, Contract contract, Attacker hands, CarrierPost carrier) {
        Prey prey = new Prey(scene.salon, token, contract, hands);
        prey.furnish(scene);
        carrier.post("/voice/incoming", carrier.line(scene.salon, prey.phone));
        return prey;
    }

    Salon salon() {
        return salon;
    }

    String token() {
        return token;
    }

    String phone() {
        return phone;
    }

    /** Ids of all that the owner can read, the salon's own among them. */
    Set<UUID> ids() {
        Set<UUID> found = new LinkedHashSet<>();
        found.add(salon.id());
        readings().values().forEach(text -> ids(text).forEach(found::add));
        return found;
    }

    /** What the owner reads now, by endpoint; only what stays the same as long as nobody changes anything. */
    Map<String, String> readings() {
        Map<String, String> readings = new TreeMap<>();
        for (Endpoint endpoint : contract.closed()) {
            if (endpoint.reads()
                    && endpoint.inPath().isEmpty()
                    && !MOVING.matcher(endpoint.path()).find()
                    && !endpoint.path().contains("/admin/")) {
                Attacker.Answer answer = hands.send(endpoint, token, UUID::randomUUID);
                if (answer.succeeded()) {
                    readings.put(endpoint.path(), answer.body());
                }
            }
        }
        return readings;
    }

    static List<UUID> ids(String text) {
        return ID.matcher(text)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .distinct()
                .toList();
    }

    private void furnish(Scene scene) {
        for (Endpoint endpoint : contract.closed()) {
            if (endpoint.method().equals("POST")
                    && endpoint.inPath().isEmpty()
                    && SIMPLE.matcher(endpoint.path()).matches()) {
                made(endpoint.path(), hands.send(endpoint, token, UUID::randomUUID));
            }
        }
        post("/api/v1/api-keys", "{\"name\":\"Sample\",\"permissions\":[\"calendar:read\"]}");
        String anna =
                "\"items\":[{\"serviceId\":\"" + scene.cut.id() + "\",\"employeeId\":\"" + scene.anna.id() + "\"}]";
        String maya = "\"client\":{\"name\":\"Maya\",\"phone\":\"" + phone + "\"},";
        post("/api/v1/appointments", "{" + maya + anna + ",\"start\":\"" + scene.at(9, 0) + "\"}");
        post("/api/v1/holds", "{" + anna + ",\"start\":\"" + scene.at(10, 0) + "\",\"ttlSeconds\":600}");
        post(
                "/api/v1/series",
                "{" + maya + anna + ",\"start\":\"" + scene.at(11, 0) + "\",\"everyWeeks\":1,\"times\":2}");
        post(
                "/api/v1/waitlist",
                "{" + maya + anna + ",\"from\":\"" + scene.day(1) + "\",\"to\":\"" + scene.day(9) + "\"}");
        post(
                "/api/v1/blocked-time",
                "{\"employeeId\":\"" + scene.ben.id() + "\",\"start\":\"" + scene.at(9, 0) + "\",\"end\":\""
                        + scene.at(10, 0) + "\",\"reason\":\"training\"}");
    }

    private void post(String path, String body) {
        Endpoint endpoint = contract.closed().stream()
                .filter(e -> e.method().equals("POST") && e.path().equals(path))
                .findFirst()
                .orElseThrow();
        made(path, hands.send(endpoint, token, UUID::randomUUID, Map.of(), body));
    }

    private static void made(String path, Attacker.Answer answer) {
        assertThat(answer.succeeded()).as(path + " " + answer.body()).isTrue();
    }
}
