package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.eval.scenario.Yaml;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.ServiceView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A salon as Luna is, with the name, the menu and the people of another one. */
final class MenuOf {

    private MenuOf() {}

    /** @param name of one of the salons in {@code eval/salons} */
    static SalonFacts salon(String name) {
        Map<?, ?> salon = (Map<?, ?>) Objects.requireNonNull(Yaml.read(name, text(name)));
        SalonFacts luna = Luna.facts();
        String currency = String.valueOf(salon.containsKey("currency") ? salon.get("currency") : "USD");
        List<ServiceView> services =
                list(salon, "services").stream().map(s -> service(s, currency)).toList();
        List<UUID> all = services.stream().map(ServiceView::id).toList();
        return new SalonFacts(
                String.valueOf(salon.get("name")),
                luna.zone(),
                luna.now(),
                luna.openingHours(),
                luna.openings(),
                luna.phone(),
                luna.greeting(),
                currency,
                luna.country(),
                services,
                List.of(),
                list(salon, "staff").stream()
                        .map(p -> String.valueOf(p.get("name")))
                        .map(person -> new SalonFacts.Employee(Luna.id(person), person, all))
                        .toList(),
                luna.assistant(),
                luna.rules(),
                luna.confirmsByText());
    }

    private static ServiceView service(Map<?, ?> service, String currency) {
        ServiceView like = Luna.facts().services().getFirst();
        String name = String.valueOf(service.get("name"));
        List<String> also = service.get("also") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
        return new ServiceView(
                Luna.id(name),
                0,
                name,
                String.valueOf(service.get("category")),
                0,
                also,
                Integer.parseInt(String.valueOf(service.get("minutes"))),
                0,
                0,
                0,
                0,
                List.of(),
                new Money(Long.parseLong(String.valueOf(service.get("price"))) * 100, currency),
                like.deposit(),
                like.color(),
                false);
    }

    private static List<Map<?, ?>> list(Map<?, ?> salon, String key) {
        return ((List<?>) Objects.requireNonNull(salon.get(key)))
                .stream().<Map<?, ?>>map(e -> (Map<?, ?>) e).toList();
    }

    private static String text(String name) {
        try (InputStream in = MenuOf.class.getResourceAsStream("/eval/salons/" + name + ".yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
