package app.ringlet.cloud.clients.search;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pairs of clients who may be one person: with one e-mail address, or with names, of two words at least, that are alike as
 * {@link NameLikeness} says in both directions. Two birthdays make two people. One statement; the rest is done in memory, where
 * a name is compared with those only whose longest words begin with the same sounds.
 */
@Component
public class LikelyPairs {

    private static final int MOST = 200;
    /** Of more clients than this with one address or of one sound, a comparison of each with each tells nothing. */
    private static final int CROWD = 30;

    private static final int FIRST_SOUNDS = 3;

    private static final double SAME_ADDRESS = 0.95;
    private static final double LIKE_ENOUGH = 0.7;
    private static final double OTHER_NUMBER = 0.1;

    private final JdbcClient jdbc;

    LikelyPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate birthday) {}

    /** The likeliest first, 200 at most. */
    public List<Alike> find() {
        List<Known> all = jdbc.sql("SELECT id, name, phone, email, birthday FROM client"
                        + " WHERE tenant_id = ? AND archived = FALSE ORDER BY id")
                .param(Ids.bytes(CurrentTenant.id()))
                .query((row, n) -> new Known(
                        Ids.of(row.getBytes(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
        List<Alike> found = new ArrayList<>();
        groups(all, c -> c.email() == null ? "" : c.email().toLowerCase(Locale.ROOT))
                .forEach(group -> pairs(group, true, found));
        groups(all, c -> sound(c.name())).forEach(group -> pairs(group, false, found));
        found.sort(Comparator.comparingDouble(Alike::likeness).reversed());
        Set<Set<UUID>> seen = new HashSet<>();
        return found.stream()
                .filter(pair -> seen.add(Set.of(pair.one(), pair.other())))
                .limit(MOST)
                .toList();
    }

    private static Collection<List<Known>> groups(List<Known> all, Function<Known, String> key) {
        Map<String, List<Known>> groups = new HashMap<>();
        for (Known client : all) {
            groups.computeIfAbsent(key.apply(client), k -> new ArrayList<>()).add(client);
        }
        groups.remove("");
        return groups.values();
    }

    /** How the two longest words begin; empty for a name of one word. */
    private static String sound(String name) {
        List<String> words = NameWords.of(name).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(2)
                .map(word -> NameKeys.sounds(word).stream().findFirst().orElse(word))
                .map(sound -> sound.substring(0, Math.min(FIRST_SOUNDS, sound.length())))
                .sorted()
                .toList();
        return words.size() < 2 ? "" : String.join(" ", words);
    }

    private static void pairs(List<Known> group, boolean sameAddress, List<Alike> found) {
        if (group.size() > CROWD) {
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            for (Known other : group.subList(i + 1, group.size())) {
                Known one = group.get(i);
                double likeness = sameAddress ? SAME_ADDRESS : alike(one, other);
                boolean twoPeople = one.birthday() != null
                        && other.birthday() != null
                        && !one.birthday().equals(other.birthday());
                if (!twoPeople && likeness >= LIKE_ENOUGH) {
                    String reason = sameAddress ? "They have the same e-mail address." : "Their names are alike.";
                    found.add(new Alike(one.id(), other.id(), likeness, reason));
                }
            }
        }
    }

    private static double alike(Known one, Known other) {
        double names = Math.min(NameLikeness.of(one.name(), other.name()), NameLikeness.of(other.name(), one.name()));
        boolean twoNumbers = one.phone() != null && other.phone() != null;
        return twoNumbers ? names - OTHER_NUMBER : names;
    }
}
