package app.ringlet.cloud.clients;

import app.ringlet.cloud.clients.search.Alike;
import app.ringlet.cloud.clients.search.LikelyPairs;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ClientDuplicate;
import app.ringlet.protocol.salon.ClientView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clients of the current salon who may be one person, as {@link LikelyPairs} finds them. */
@Service
public class Duplicates {

    private final LikelyPairs pairs;
    private final Clients clients;

    Duplicates(LikelyPairs pairs, Clients clients) {
        this.pairs = pairs;
        this.clients = clients;
    }

    @Transactional(readOnly = true)
    public Page<ClientDuplicate> likely(int page, int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        List<Alike> all = pairs.find();
        List<Alike> shown = all.stream().skip(offset).limit(size).toList();
        Map<UUID, ClientView> views = clients.byIds(shown.stream()
                .flatMap(p -> Stream.of(p.one(), p.other()))
                .distinct()
                .toList());
        return new Page<>(
                shown.stream()
                        .map(pair -> duplicate(pair, views.get(pair.one()), views.get(pair.other())))
                        .filter(Objects::nonNull)
                        .toList(),
                page,
                size,
                all.size());
    }

    private static @Nullable ClientDuplicate duplicate(
            Alike pair, @Nullable ClientView one, @Nullable ClientView other) {
        return one == null || other == null ? null : new ClientDuplicate(one, other, pair.likeness(), pair.reason());
    }
}
