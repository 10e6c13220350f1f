package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds whom a caller wants to go to. */
public final class StaffMatcher {

    private static final Phrases ANYONE = Phrases.of(
            "anyone",
            "anybody",
            "whoever",
            "no preference",
            "any stylist|hairdresser|one|of|barber",
            "don't mind who",
            "doesn't matter who",
            "don't care who",
            "whomever",
            "either of them|one",
            "who's free|available",
            "who ever",
            "no one in|particular in?|particular",
            "nobody in? particular",
            "someone else",
            "somebody else",
            "whichever stylist");
    private static final Set<String> WITH =
            Set.of("with", "by", "see", "to", "and", "for", "prefer", "have", "about", "is", "does");
    private static final Set<String> NOT_A_NAME = Set.of(
            "a",
            "an",
            "the",
            "my",
            "you",
            "your",
            "anyone",
            "anybody",
            "someone",
            "somebody",
            "whoever",
            "her",
            "him",
            "them",
            "that",
            "this",
            "it",
            "me",
            "us",
            "any",
            "no",
            "who",
            "one",
            "both",
            "all",
            "some",
            "deep",
            "toner",
            "highlights",
            "color",
            "colour",
            "cut",
            "blow",
            "conditioning",
            "which",
            "what",
            "another",
            "either",
            "stylist",
            "and",
            "or");

    private final List<Known> employees;

    public StaffMatcher(SalonFacts facts) {
        this.employees = facts.employees().stream()
                .map(e -> new Known(e, Words.of(e.name()).at(0)))
                .toList();
    }

    /** @param first name, as it is compared with what was heard */
    private record Known(Employee employee, String first) {}

    /**
     * Who was named.
     *
     * @param employees in the order in which they were named, without those that were refused ("not Ben")
     * @param stranger a name after "with" that nobody here has; empty if there is none
     */
    public record Named(List<UUID> employees, boolean anyone, String stranger) {
        public static final Named NOTHING = new Named(List.of(), false, "");

        public boolean isEmpty() {
            return employees.isEmpty() && !anyone && stranger.isEmpty();
        }
    }

    public Named find(Words words) {
        List<UUID> found = new ArrayList<>();
        String stranger = "";
        boolean anyone = ANYONE.in(words);
        for (int i = 0; i < words.size(); i++) {
            Employee employee = at(words, i);
            if (employee != null) {
                boolean refused = words.slice(Math.max(0, i - 2), i).hasAny(Set.of("not", "except", "but"));
                if (refused) {
                    anyone = true;
                } else if (!found.contains(employee.id())) {
                    found.add(employee.id());
                }
            } else if (words.at(i - 1).equals("with") && isName(words, i)) {
                stranger = words.raw().get(i);
            }
        }
        return new Named(found, anyone && found.isEmpty(), found.isEmpty() && !anyone ? stranger : "");
    }

    /** The words with {@code #staff} in place of each stylist's name, so that phrases need not know who works here. */
    public Words masked(Words words) {
        List<String> masked = new ArrayList<>();
        for (String word : words.list()) {
            boolean owns = word.endsWith("'s");
            String bare = owns ? word.substring(0, word.length() - 2) : word;
            boolean staff = employees.stream().anyMatch(e -> e.first().equals(bare));
            masked.add(staff ? owns ? "#staff's" : "#staff" : word);
        }
        return new Words(masked, words.raw());
    }

    private @Nullable Employee at(Words words, int i) {
        String heard = words.at(i).replace("'s", "");
        boolean cued = WITH.contains(words.at(i - 1));
        for (Known known : employees) {
            if (heard.equals(known.first())) {
                return known.employee();
            }
        }
        for (Known known : employees) {
            if (soundsLike(heard, known.first(), cued && words.at(i - 1).equals("with"))) {
                return known.employee();
            }
        }
        return null;
    }

    private static boolean soundsLike(String heard, String name, boolean cued) {
        if (NOT_A_NAME.contains(heard) || heard.length() < 3) {
            return false;
        }
        int allowed = cued ? (name.length() >= 4 ? 2 : 1) : name.length() >= 5 ? 1 : 0;
        if (allowed == 0 || Fuzzy.distance(heard, name, allowed) > allowed) {
            return name.length() >= 4 && skeleton(heard).equals(skeleton(name)) && heard.charAt(0) == name.charAt(0);
        }
        return true;
    }

    /** What is left of a name when its spelling is ignored: "Anna" and "Ana", "Chloe" and "Cloe". */
    private static String skeleton(String name) {
        return name.replace("ph", "f").replace("h", "").replace("y", "i").replaceAll("(.)\\1", "$1");
    }

    private static boolean isName(Words words, int i) {
        String raw = words.raw().get(i);
        return raw.length() > 2
                && Character.isUpperCase(raw.charAt(0))
                && !NOT_A_NAME.contains(words.at(i))
                && raw.chars().allMatch(Character::isLetter);
    }
}
