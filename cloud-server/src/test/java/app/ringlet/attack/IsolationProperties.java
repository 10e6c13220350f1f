package app.ringlet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.testing.ServerTest;
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

/** Whatever two salons do, with their own ids and with each other's, no answer to one holds an id or a number of the other. */
@ServerTest
class IsolationProperties extends UnderAttack {

    private static final int STEPS = 150;

    private final Map<UUID, Prey> owners = new HashMap<>();
    private List<Prey> both = List.of();
    private List<Endpoint> endpoints = List.of();

    @BeforeProperty
    void openBoth() throws Exception {
        new TestContextManager(IsolationProperties.class).prepareTestInstance(this);
        readTheContract();
        both = List.of(prey(), prey());
        both.forEach(salon -> salon.ids().forEach(id -> owners.put(id, salon)));
        endpoints = contract.closed().stream()
                .filter(e -> !e.path().matches(".*(/me/sessions|/stream).*"))
                .toList();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whatIsOnesStaysOnes(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> told = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Prey who = both.get(random.nextInt(2));
            Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
            List<UUID> known = List.copyOf(owners.keySet());
            Set<UUID> asked = new HashSet<>();
            Attacker.Answer answer = attacker.send(endpoint, who.token(), () -> {
                UUID id = known.get(random.nextInt(known.size()));
                asked.add(id);
                return id;
            });
            for (UUID id : Prey.ids(answer.body())) {
                Prey owner = owners.get(id);
                if (owner == null && answer.succeeded()) {
                    owners.put(id, who);
                } else if (owner != null && owner != who && !asked.contains(id)) {
                    told.add(endpoint + " told of " + id);
                }
            }
            Prey other = both.get(1 - both.indexOf(who));
            if (answer.body().contains(other.phone())
                    || answer.body().contains(other.salon().phone())) {
                told.add(endpoint + " told a number: " + answer.body());
            }
        }

        assertThat(told).isEmpty();
    }
}
