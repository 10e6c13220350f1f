package app.ringlet.cloud.providers.chain;

import app.ringlet.protocol.assistant.Provider;
import java.util.List;
import java.util.Optional;

/** The ways to the providers that are configured. */
record Routes(List<Route> all) {

    Routes {
        all = List.copyOf(all);
    }

    /** Those of a salon's order that are configured, as far as the built-in model, which always answers. */
    List<Route> of(List<Provider> order) {
        return order.stream()
                .takeWhile(p -> p != Provider.BUILT_IN)
                .flatMap(p -> to(p).stream())
                .toList();
    }

    Optional<Route> to(Provider provider) {
        return all.stream().filter(r -> r.provider() == provider).findFirst();
    }
}
