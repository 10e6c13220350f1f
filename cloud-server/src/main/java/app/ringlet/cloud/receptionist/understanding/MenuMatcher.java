package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Trades;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds services and add-ons by the names that the salon's own menu gives them, by their synonyms, and by general words
 * such as "haircut"; an utterance that fits several equally leaves a choice to ask about.
 */
public final class MenuMatcher {

    /**
     * What was named.
     *
     * @param services those that are clear, in the order in which they were said
     * @param choice services that all fit one more word, of which the caller must pick
     * @param refused add-ons that are not wanted
     * @param lacking what salons do, but not this one, in the caller's words
     */
    public record Named(
            List<UUID> services, List<UUID> choice, List<UUID> addOns, List<UUID> refused, List<String> lacking) {
        public static final Named NOTHING = new Named(List.of(), List.of(), List.of(), List.of(), List.of());

        public boolean isEmpty() {
            return services.isEmpty() && choice.isEmpty() && addOns.isEmpty() && refused.isEmpty();
        }
    }

    private final List<MenuEntry> menu = new ArrayList<>();
    private final Trades trades;

    public MenuMatcher(SalonFacts facts) {
        facts.services().forEach(s -> add(s.id(), false, s.name(), s.synonyms()));
        facts.addOns().forEach(a -> add(a.id(), true, a.name(), a.synonyms()));
        this.trades = Trades.lackingOn(facts.services(), facts.addOns());
    }

    private void add(UUID id, boolean addOn, String name, List<String> synonyms) {
        List<String> names = new ArrayList<>(synonyms);
        names.add(name);
        for (String one : names) {
            List<String> stems = Words.of(one).list().stream()
                    .map(Fuzzy::stem)
                    .filter(s -> !s.matches("and|the|a|with"))
                    .toList();
            if (!stems.isEmpty()) {
                menu.add(new MenuEntry(id, addOn, stems));
            }
        }
    }

    private record Hit(MenuEntry entry, Set<Integer> places, int weight) {}

    public Named find(Words said) {
        Words words = joined(said.withoutAddress());
        List<String> heard = words.list().stream().map(Fuzzy::stem).toList();
        Set<Integer> used = new LinkedHashSet<>();
        List<Hit> hits = new ArrayList<>();
        List<Hit> whole = menu.stream()
                .map(e -> whole(e, heard))
                .filter(h -> !h.places().isEmpty())
                .sorted(Comparator.comparingInt(Hit::weight).reversed())
                .toList();
        for (Hit hit : whole) {
            if (hit.places().stream().noneMatch(used::contains)) {
                rivals(hit, whole).forEach(hits::add);
                used.addAll(hit.places());
            }
        }
        List<UUID> alone = new ArrayList<>();
        List<UUID> choice = choiceAmong(heard, used, alone);
        hits.sort(Comparator.comparingInt(h -> h.places().iterator().next()));
        List<UUID> tied = tied(hits);
        List<UUID> services = ids(hits, false);
        List<UUID> addOns = ids(hits, true);
        List<UUID> refused = ids(hits.stream().filter(h -> refuses(h, words)).toList(), true);
        addOns.removeAll(refused);
        services.removeAll(tied);
        alone.addAll(choice.size() == 1 ? choice : List.of());
        alone.stream().filter(id -> !services.contains(id)).forEach(services::add);
        List<UUID> open = tied.isEmpty() ? choice.size() > 1 ? choice : List.<UUID>of() : tied;
        return new Named(services, open, addOns, refused, lacking(said, services, open, addOns));
    }

    /** What is on the menu under another name is not lacking; "kids' hair" is, though it is hair that is cut. */
    private List<String> lacking(Words said, List<UUID> services, List<UUID> choice, List<UUID> addOns) {
        return services.isEmpty() && addOns.isEmpty()
                ? trades.in(said.toString()).values().stream()
                        .filter(name -> choice.isEmpty() || name.contains(" "))
                        .toList()
                : List.of();
    }

    /** "No toner", "without the conditioning", "I don't want the toner". */
    private static boolean refuses(Hit hit, Words words) {
        int place = hit.places().iterator().next();
        Words before = words.slice(Math.max(0, place - 4), place);
        return before.hasAny(Set.of("without", "skip", "minus", "drop", "remove", "don't", "not", "except", "forget"))
                || words.at(place - 1).equals("no")
                || (words.at(place - 2).equals("no") && words.at(place - 1).matches("the|more|any|deep"));
    }

    /** A synonym that two services share ("haircut") names neither. */
    private static List<Hit> rivals(Hit hit, List<Hit> whole) {
        return whole.stream()
                .filter(h -> h == hit || (h.places().equals(hit.places()) && h.weight() == hit.weight()))
                .toList();
    }

    private static List<UUID> tied(List<Hit> hits) {
        Set<UUID> tied = new LinkedHashSet<>();
        for (Hit one : hits) {
            for (Hit other : hits) {
                if (one.places().equals(other.places())
                        && !one.entry().id().equals(other.entry().id())) {
                    tied.add(one.entry().id());
                }
            }
        }
        return new ArrayList<>(tied);
    }

    private static List<UUID> ids(List<Hit> hits, boolean addOns) {
        return new ArrayList<>(new LinkedHashSet<>(hits.stream()
                .map(Hit::entry)
                .filter(e -> e.addOn() == addOns)
                .map(MenuEntry::id)
                .toList()));
    }

    /** All words of a name, close together, in any order. */
    private static Hit whole(MenuEntry entry, List<String> heard) {
        Set<Integer> places = new LinkedHashSet<>();
        int weight = 0;
        String run = String.join("", entry.stems());
        for (int i = 0; i < heard.size(); i++) {
            if (entry.stems().size() > 1 && Fuzzy.alike(MenuEntry.everyday(heard.get(i)), run)) {
                return new Hit(entry, Set.of(i), 10 * run.length());
            }
            if (entry.stems().size() == 1 && i + 1 < heard.size() && (heard.get(i) + heard.get(i + 1)).equals(run)) {
                return new Hit(entry, new LinkedHashSet<>(List.of(i, i + 1)), 10 * run.length());
            }
        }
        for (String stem : entry.stems()) {
            int place = place(stem, heard, places);
            if (place < 0) {
                return new Hit(entry, Set.of(), 0);
            }
            places.add(place);
            weight += stem.length() * (Fuzzy.alike(heard.get(place), stem) ? 10 : 8);
        }
        int spread = places.stream().mapToInt(p -> p).max().orElse(0)
                - places.stream().mapToInt(p -> p).min().orElse(0);
        Set<Integer> sorted = new LinkedHashSet<>(places.stream().sorted().toList());
        return spread > entry.stems().size() + 3 ? new Hit(entry, Set.of(), 0) : new Hit(entry, sorted, weight);
    }

    private static int place(String stem, List<String> heard, Set<Integer> taken) {
        int second = -1;
        for (int i = 0; i < heard.size(); i++) {
            if (!taken.contains(i) && Fuzzy.alike(heard.get(i), stem)) {
                return i;
            }
            if (second < 0
                    && !taken.contains(i)
                    && MenuEntry.everyday(heard.get(i)).equals(stem)) {
                second = i;
            }
        }
        return second;
    }

    /**
     * Services that share the most of the words that are left. Where each shares but one, every word speaks for itself:
     * "a cut and a colour" names one or several services by each.
     *
     * @param clear takes those that are the only ones for their word
     */
    private List<UUID> choiceAmong(List<String> heard, Set<Integer> used, List<UUID> clear) {
        Map<UUID, Set<Integer>> shared = new LinkedHashMap<>();
        for (MenuEntry entry : menu) {
            for (int i = 0; i < heard.size() && !entry.addOn(); i++) {
                if (!used.contains(i) && entry.fits(heard.get(i))) {
                    shared.computeIfAbsent(entry.id(), k -> new LinkedHashSet<>())
                            .add(i);
                }
            }
        }
        int most = shared.values().stream().mapToInt(Set::size).max().orElse(0);
        Set<UUID> best = new LinkedHashSet<>();
        shared.forEach((id, places) -> {
            if (places.size() == most) {
                best.add(id);
            }
        });
        if (most != 1) {
            return new ArrayList<>(best);
        }
        List<UUID> open = List.of();
        for (int i = 0; i < heard.size(); i++) {
            int place = i;
            List<UUID> candidates = best.stream()
                    .filter(id -> shared.getOrDefault(id, Set.of()).contains(place))
                    .toList();
            if (candidates.size() == 1) {
                clear.addAll(candidates);
            } else if (open.isEmpty()) {
                open = candidates;
            }
        }
        return open;
    }

    /** "High lights", "blow out": two words that are one on this menu or in everyday speech. */
    private Words joined(Words words) {
        List<String> list = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String pair = Fuzzy.stem(words.at(i)) + Fuzzy.stem(words.at(i + 1));
            boolean one = i + 1 < words.size()
                    && pair.length() > 5
                    && !known(Fuzzy.stem(words.at(i)))
                    && !words.at(i + 1).isEmpty()
                    && known(pair);
            list.add(one ? pair : words.at(i));
            raw.add(one ? pair : words.raw().get(i));
            i += one ? 1 : 0;
        }
        return new Words(list, raw);
    }

    private boolean known(String stem) {
        return MenuEntry.isEveryday(stem)
                || menu.stream()
                        .anyMatch(e -> e.stems().contains(stem)
                                || e.stems().size() > 1
                                        && String.join("", e.stems()).equals(stem));
    }
}
