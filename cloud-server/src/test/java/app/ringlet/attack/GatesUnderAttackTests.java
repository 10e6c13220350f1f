package app.ringlet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.identity.Permission;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.TestDesk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, asked by whoever may not: what is to come is derived from what the contract says of it. */
class GatesUnderAttackTests extends UnderAttack {

    private static final String INVALID = "401 token_invalid";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void theContractHoldsEveryEndpoint() {
        List<String> published =
                contract.endpoints().stream().map(Endpoint::path).distinct().toList();
        List<String> missing = handlers.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("app.ringlet.cloud"))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .filter(path -> !published.contains(path) && !path.equals("/error"))
                .distinct()
                .toList();

        assertThat(missing).isEmpty();
        assertThat(contract.closed()).hasSizeGreaterThan(100);
    }

    @Test
    void withoutATokenNothingIsServed() {
        assertThat(unless("401 token_missing", null)).isEmpty();
    }

    @Test
    void aTokenThatIsNotOursIsWorthNothing() {
        String good = ownersToken(salons.open());
        Map<String, UnaryOperator<String>> forgeries = Map.of(
                "another key", forged::byAnotherKey,
                "an unknown key", forged::byAnUnknownKey,
                "no signature", forged::unsigned,
                "the public key as secret", forged::byThePublicKey,
                "altered claims", forged::altered);

        forgeries.forEach((how, forge) ->
                assertThat(unless(INVALID, forge.apply(good))).as(how).isEmpty());
        assertThat(unless("401 key_invalid", "rk_" + "0".repeat(43)))
                .as("a made-up key")
                .isEmpty();
        assertThat(unless(INVALID, "nonsense")).isEmpty();
    }

    @Test
    void aTokenThatHasRunOutIsWorthNothing() {
        assertThat(unless("401 token_expired", forged.expired(ownersToken(salons.open()))))
                .isEmpty();
    }

    @Test
    void aRoleWithoutThePermissionIsForbidden() {
        Salon salon = salons.open();
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role == Role.CLOUD_ADMIN) {
                continue;
            }
            String token = token(signedIn.as(salon, role));
            for (Endpoint endpoint : contract.closed()) {
                boolean may = endpoint.permissions().stream().allMatch(Permission.of(role)::contains);
                Attacker.Answer answer = may ? null : attacker.send(endpoint, token, UnderAttack::nothing);
                if (answer != null && !answer.outcome().equals("403 forbidden")) {
                    wrong.add(role + " " + endpoint + ": " + answer.outcome() + " " + answer.body());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void anApiKeyDoesWhatItNamesAndNothingElse() {
        Salon salon = salons.open();
        List<String> wrong = new ArrayList<>();
        Stream<String> salonsOwn = Arrays.stream(Permission.values())
                .filter(p -> p.isOf(Role.OWNER))
                .map(Permission::wire);
        salonsOwn.forEach(permission -> {
            String key = key(salon, permission);
            for (Endpoint endpoint : contract.closed()) {
                boolean may = endpoint.permissions().equals(java.util.Set.of(permission));
                Attacker.Answer answer = may ? null : attacker.send(endpoint, key, UnderAttack::nothing);
                if (answer != null && !answer.outcome().equals("403 forbidden")) {
                    wrong.add(permission + " " + endpoint + ": " + answer.outcome() + " " + answer.body());
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void theDesksSocketOpensForAGoodTokenOnly() {
        String good = ownersToken(salons.open());

        assertThat(Stream.of(
                                forged.expired(good),
                                forged.byAnotherKey(good),
                                forged.byAnUnknownKey(good),
                                forged.unsigned(good),
                                forged.byThePublicKey(good),
                                forged.altered(good),
                                "nonsense")
                        .map(token -> TestDesk.refusal(signedIn.baseUrl(), token)))
                .containsOnly(401);
        assertThat(TestDesk.refusal(signedIn.baseUrl(), null)).isEqualTo(401);
        assertThat(TestDesk.refusal(signedIn.baseUrl(), key(salons.open(), "clients:read")))
                .isEqualTo(401);
    }

    private String key(Salon salon, String permission) {
        return signedIn.keyText(salon, permission);
    }

    /** Who answers otherwise. */
    private List<String> unless(String expected, @Nullable String token) {
        return contract.closed().stream()
                .map(endpoint -> endpoint + ": "
                        + attacker.send(endpoint, token, UnderAttack::nothing).outcome())
                .filter(line -> !line.endsWith(": " + expected))
                .toList();
    }
}
