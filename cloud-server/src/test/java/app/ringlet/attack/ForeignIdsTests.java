package app.ringlet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What belongs to another salon answers as what does not exist, and stays as it is. */
class ForeignIdsTests extends UnderAttack {

    @Test
    void anotherSalonsIdIsAsGoodAsNone() {
        Prey prey = prey();
        String thief = ownersToken(salons.open());
        Set<UUID> foreign = prey.ids();
        Map<String, String> before = prey.readings();

        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : contract.closed()) {
            if (!takesIds(endpoint)) {
                continue;
            }
            String everywhere = outcome(endpoint, thief, always(nothing()));
            String first = outcome(endpoint, thief, onlyFirst(nothing()));
            for (UUID id : foreign) {
                tried(endpoint, everywhere, attacker.send(endpoint, thief, always(id)), foreign, id)
                        .or(() -> tried(endpoint, first, attacker.send(endpoint, thief, onlyFirst(id)), foreign, id))
                        .ifPresent(wrong::add);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(foreign).hasSizeGreaterThan(15);
        assertThat(prey.readings()).isEqualTo(before);
    }

    @Test
    void anotherSalonIsNotNamedByHeaderNorParameter() {
        Prey prey = prey();
        String thief = ownersToken(salons.open());
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : contract.closed()) {
            Attacker.Answer answer = attacker.send(
                    endpoint.with("tenantId", "query").with("X-Tenant-ID", "header"),
                    thief,
                    UnderAttack::nothing,
                    Map.of(
                            "tenantId",
                            prey.salon().id().toString(),
                            "X-Tenant-ID",
                            prey.salon().id().toString()),
                    null);
            if (!answer.outcome().equals("403 wrong_tenant")) {
                wrong.add(endpoint + ": " + answer.outcome());
            }
        }

        assertThat(wrong).isEmpty();
    }

    private String outcome(Endpoint endpoint, String token, Supplier<UUID> ids) {
        return attacker.send(endpoint, token, ids).outcome();
    }

    private static Optional<String> tried(
            Endpoint endpoint, String expected, Attacker.Answer answer, Set<UUID> foreign, UUID id) {
        boolean right = answer.outcome().equals(expected) && !tells(answer, foreign, id);
        return right
                ? Optional.empty()
                : Optional.of(
                        endpoint + " " + id + ": " + answer.outcome() + ", not " + expected + " " + answer.body());
    }

    private static Supplier<UUID> always(UUID id) {
        return () -> id;
    }

    /** In the path, or in the body's first field; elsewhere ids of nothing. */
    private static Supplier<UUID> onlyFirst(UUID id) {
        Iterator<UUID> ids = Stream.concat(Stream.of(id), Stream.generate(UnderAttack::nothing))
                .iterator();
        return ids::next;
    }

    private boolean takesIds(Endpoint endpoint) {
        return endpoint.body() != null && Samples.takesIds(contract, endpoint.body())
                || endpoint.parameters().stream().anyMatch(p -> Samples.takesIds(contract, p.schema()));
    }

    /** Whether it holds an id of the other salon that was not in the question. */
    private static boolean tells(Attacker.Answer answer, Set<UUID> foreign, UUID asked) {
        Set<UUID> told = Prey.ids(answer.body()).stream()
                .filter(id -> !id.equals(asked))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        told.retainAll(foreign);
        return !told.isEmpty();
    }
}
