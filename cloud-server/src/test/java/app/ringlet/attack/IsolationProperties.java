package app.ringlet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.push.PushMessage;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.test.context.TestContextManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever two salons do, with their own ids and with each other's, no answer to one and nothing that its desk is told holds an id, a
 * number or a word of the other.
 */
@ServerTest
class IsolationProperties extends UnderAttack {

    private static final int STEPS = 150;
    /** A desk that says it knows nothing is told to load everything. */
    private static final long FIRST = 1;

    private static final JsonMapper JSON = new JsonMapper();
    /** In which the one looks for what the other has written. */
    private static final Set<String> SEARCHES = Set.of("q", "text", "contains", "number", "phone");

    private final Map<UUID, Prey> owners = new HashMap<>();
    private final Marks marks = new Marks();
    private final Map<Prey, TestClient> desks = new HashMap<>();
    private final Map<Prey, Long> told = new HashMap<>();
    private List<Prey> both = List.of();
    private List<Endpoint> endpoints = List.of();

    @BeforeProperty
    void openBoth() throws Exception {
        new TestContextManager(IsolationProperties.class).prepareTestInstance(this);
        readTheContract();
        both = List.of(prey(), prey());
        both.forEach(salon -> salon.ids().forEach(id -> owners.put(id, salon)));
        both.forEach(salon -> desks.put(salon, signedIn.owner(salon.salon())));
        both.forEach(this::writesAName);
        endpoints = contract.closed().stream()
                .filter(e -> !e.path().matches(".*(/me/sessions|/stream).*"))
                .toList();
    }

    /** So that there is something to be looked for, and that it is seen where it is. */
    private void writesAName(Prey salon) {
        ClientsApi clients = desks.get(salon).api(ClientsApi.class);
        String name = marks.next(salon, new Random());
        clients.create(new NewClient(name, null, null, null));
        String list = desks.get(salon)
                .rest()
                .get()
                .uri("/api/v1/clients?q={name}", name)
                .retrieve()
                .body(String.class);
        Prey other = both.get(1 - both.indexOf(salon));
        assertThat(marks.ofOthers(list, other)).contains(name);
        assertThat(marks.ofOthers(list, salon)).isEmpty();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whatIsOnesStaysOnes(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> wrong = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Prey who = both.get(random.nextInt(2));
            Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
            List<UUID> known = List.copyOf(owners.keySet());
            Set<UUID> asked = new HashSet<>();
            Attacker hands = new Attacker(signedIn.baseUrl(), contract, () -> marks.next(who, random));
            Map<String, String> searches = searches(endpoint, random);
            Attacker.Answer answer = hands.send(
                    endpoint,
                    who.token(),
                    () -> {
                        UUID id = known.get(random.nextInt(known.size()));
                        asked.add(id);
                        return id;
                    },
                    searches,
                    null);
            if (answer.succeeded() && !isAsForNothing(endpoint, who, answer)) {
                Prey.ids(answer.path()).stream()
                        .filter(id -> isAnothers(id, who))
                        .forEach(id -> wrong.add(endpoint + " served " + id));
            }
            // A refusal may repeat what it refuses.
            Set<UUID> repeated = answer.succeeded() ? Set.of() : asked;
            Set<String> sought = answer.succeeded() ? Set.of() : Set.copyOf(searches.values());
            wrong.addAll(foreign(endpoint.toString(), answer.body(), who, repeated, sought));
            if (answer.succeeded()) {
                Prey.ids(answer.body()).forEach(id -> owners.putIfAbsent(id, who));
            }
        }
        both.forEach(salon -> wrong.addAll(pushed(salon)));

        assertThat(wrong).isEmpty();
    }

    /** What of the other salon is in a text that this one got, but for these ids and words. */
    private List<String> foreign(String where, String text, Prey who, Set<UUID> ids, Set<String> words) {
        List<String> found = new ArrayList<>();
        for (UUID id : Prey.ids(text)) {
            if (isAnothers(id, who) && !ids.contains(id)) {
                found.add(where + " told of " + id);
            }
        }
        marks.ofOthers(text, who).stream()
                .filter(word -> !words.contains(word))
                .forEach(word -> found.add(where + " told " + word));
        Prey other = both.get(1 - both.indexOf(who));
        if (text.contains(other.phone()) && !words.contains(other.phone())
                || text.contains(other.salon().phone())) {
            found.add(where + " told a number: " + text);
        }
        return found;
    }

    /** Whether nothing is told and an id of nothing is answered the same: what is not there can be let go of as often as one likes. */
    private boolean isAsForNothing(Endpoint endpoint, Prey who, Attacker.Answer answer) {
        return answer.body().isEmpty()
                && endpoint.method().equals("DELETE")
                && attacker.send(endpoint, who.token(), UnderAttack::nothing)
                        .outcome()
                        .equals(answer.outcome());
    }

    private boolean isAnothers(UUID id, Prey who) {
        Prey owner = owners.get(id);
        return owner != null && owner != who;
    }

    private Map<String, String> searches(Endpoint endpoint, Random random) {
        Map<String, String> searches = new HashMap<>();
        for (Endpoint.Parameter parameter : endpoint.parameters()) {
            if (parameter.in().equals("query") && SEARCHES.contains(parameter.name()) && random.nextBoolean()) {
                String phone = both.get(random.nextInt(2)).phone();
                searches.put(parameter.name(), random.nextInt(3) == 0 ? phone : marks.any(random));
            }
        }
        return searches;
    }

    /** All that the salon's desk was told since it was asked last. */
    private List<String> pushed(Prey salon) {
        List<String> found = new ArrayList<>();
        try (TestDesk desk = TestDesk.connect(desks.get(salon), told.getOrDefault(salon, FIRST))) {
            PushMessage message = desk.next();
            while (!(message instanceof PushMessage.Welcome)) {
                assertThat(message).as("all that was missed is told").isNotInstanceOf(PushMessage.Resync.class);
                String text = JSON.writeValueAsString(message);
                found.addAll(foreign("the desk's socket", text, salon, Set.of(), Set.of()));
                Prey.ids(text).forEach(id -> owners.putIfAbsent(id, salon));
                told.put(salon, message.seq());
                message = desk.next();
            }
        }
        return found;
    }
}
