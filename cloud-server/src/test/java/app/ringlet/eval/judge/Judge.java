package app.ringlet.eval.judge;

import app.ringlet.eval.scenario.Expected;
import app.ringlet.eval.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares the book before and after a call with what the scenario expects; anything else that is different is wrong. */
public final class Judge {

    private final Scenario scenario;
    private final Map<String, UUID> ids;
    private final Map<String, String> services;
    private final boolean noisy;
    private final String spoken;
    private final Names names;
    private final List<String> problems = new ArrayList<>();
    private final List<String> got = new ArrayList<>();
    private final Set<UUID> accounted = new HashSet<>();
    private int unwanted;

    /**
     * @param ids of the appointments that the scenario knows
     * @param noisy whether names may have been misheard; then one that was read back and not refused is right
     * @param spoken all that the receptionist said
     */
    public Judge(Scenario scenario, Map<String, UUID> ids, BookReader reader, boolean noisy, String spoken) {
        this(scenario, ids, reader.services(), noisy, spoken);
    }

    /** @param services their names by id */
    Judge(Scenario scenario, Map<String, UUID> ids, Map<String, String> services, boolean noisy, String spoken) {
        this.scenario = scenario;
        this.ids = ids;
        this.services = services;
        this.noisy = noisy;
        this.spoken = spoken;
        this.names = new Names(noisy, spoken);
    }

    /** @param ended the call's row. @param ledgerClean whether the ledger says what the book says */
    public Verdict verdict(
            Book before, Book after, BookReader.Ended ended, boolean ledgerClean, List<String> falseClaims) {
        Expected expected = scenario.expected();
        old(expected, before, after);
        booked(expected, before, after);
        waiting(expected, before, after);
        work(expected, before, after);
        clients(before, after);
        oneOf("outcome", expected.outcomes(), ended.outcome());
        oneOf("reason", expected.reasons(), ended.reason());
        check(ledgerClean, "the ledger is not what the book says");
        check(after.holds() == before.holds(), "a hold is left");
        told(expected);
        String changes = got.isEmpty() ? "nothing changed" : String.join("; ", got);
        return new Verdict(problems, unwanted, falseClaims, changes + "; " + ended.outcome() + ", " + ended.reason());
    }

    private void old(Expected expected, Book before, Book after) {
        Set<UUID> cancelled = uuids(expected.cancelled());
        Set<UUID> confirmed = uuids(expected.confirmed());
        before.visits().forEach((id, was) -> {
            Book.Visit is = after.visits().get(id);
            if (is == null) {
                problems.add("an appointment has vanished");
                return;
            }
            if (!was.same(is)) {
                got.add(Told.visit(was) + " became " + Told.visit(is));
            }
            Expected.Visit moved = expected.moved().stream()
                    .filter(v -> id.equals(ids.get(v.id())))
                    .findFirst()
                    .orElse(null);
            if (cancelled.contains(id)) {
                must(is.status().equals("CANCELLED"), was.same(is), "should be cancelled: " + Told.visit(is));
            } else if (confirmed.contains(id)) {
                boolean done = is.status().equals("CONFIRMED") && is.start().equals(was.start());
                must(done, was.same(is), "should be confirmed: " + Told.visit(is));
            } else if (moved != null) {
                boolean services = moved.services().isEmpty()
                        ? Told.services(is).equals(Told.services(was))
                        : Told.services(is).equals(Told.sorted(moved.services(), 1));
                boolean done = is.live()
                        && moved.when().suits(is.start())
                        && !is.start().equals(was.start());
                boolean changed =
                        !moved.services().isEmpty() && is.live() && moved.when().suits(is.start());
                boolean staff = moved.with() == null || Told.staff(is).equals(Set.of(moved.with()));
                must(
                        (done || changed) && services && staff,
                        was.same(is),
                        "should be " + moved.when() + ": " + Told.visit(is));
            } else {
                must(was.same(is), false, "should not have changed: " + Told.visit(is));
            }
        });
    }

    private void booked(Expected expected, Book before, Book after) {
        after.visits().forEach((id, visit) -> {
            if (!before.visits().containsKey(id)) {
                got.add("new: " + Told.visit(visit));
            }
        });
        for (Expected.Visit wanted : expected.booked()) {
            List<Map.Entry<UUID, Book.Visit>> fitting = after.visits().entrySet().stream()
                    .filter(e -> !before.visits().containsKey(e.getKey()) && !accounted.contains(e.getKey()))
                    .filter(e -> e.getValue().live() && fits(wanted, e.getValue()))
                    .toList();
            List<String> all = Told.sorted(wanted.services(), wanted.party());
            Map.Entry<UUID, Book.Visit> whole = fitting.stream()
                    .filter(e -> Told.services(e.getValue()).equals(all))
                    .findFirst()
                    .orElse(null);
            List<String> together = fitting.stream()
                    .flatMap(e -> Told.services(e.getValue()).stream())
                    .sorted()
                    .toList();
            if (whole != null) {
                accounted.add(whole.getKey());
            } else if (wanted.party() > 1 && together.equals(all)) {
                fitting.forEach(e -> accounted.add(e.getKey()));
            } else {
                problems.add("no appointment for " + all + (wanted.with() == null ? "" : " with " + wanted.with()) + " "
                        + wanted.when() + (wanted.client() == null ? "" : " for " + wanted.client()));
            }
        }
        after.visits().forEach((id, visit) -> {
            if (!before.visits().containsKey(id) && visit.live() && !accounted.contains(id)) {
                problems.add("nobody wanted " + Told.visit(visit));
                unwanted++;
            }
        });
    }

    private boolean fits(Expected.Visit wanted, Book.Visit is) {
        boolean addOns = wanted.addOns().stream()
                .allMatch(name -> is.items().stream().anyMatch(i -> i.addOns().contains(name)));
        boolean none = !wanted.addOns().isEmpty()
                || is.items().stream()
                        .allMatch(i -> i.addOns().isBlank() || i.addOns().equals("[]"));
        return wanted.when().suits(is.start())
                && (wanted.with() == null || Told.staff(is).equals(Set.of(wanted.with())))
                && (wanted.client() == null || names.same(wanted.client(), is.client()))
                && (wanted.phone() == null || wanted.phone().equals(is.phone()) || (noisy && is.phone() != null))
                && addOns
                && none;
    }

    private void waiting(Expected expected, Book before, Book after) {
        Set<UUID> added = new HashSet<>(after.waiting().keySet());
        added.removeAll(before.waiting().keySet());
        added.forEach(id -> got.add("waits: " + after.waiting().get(id)));
        for (Expected.Visit wanted : expected.waiting()) {
            UUID found = added.stream()
                    .filter(id -> waits(wanted, after.waiting().get(id)))
                    .findFirst()
                    .orElse(null);
            check(found != null, "nobody waits for " + wanted.services() + " " + wanted.when());
            added.remove(found);
        }
        check(added.isEmpty(), "nobody wanted to be on the waiting list");
    }

    private boolean waits(Expected.Visit wanted, Book.Waiting is) {
        boolean services = wanted.services().stream()
                .allMatch(name -> this.services.entrySet().stream()
                        .anyMatch(e -> e.getValue().equals(name) && is.items().contains(e.getKey())));
        boolean days = wanted.when().days().isEmpty()
                || wanted.when().days().stream().anyMatch(d -> !d.isBefore(is.first()) && !d.isAfter(is.last()));
        return services && days && (wanted.client() == null || names.same(wanted.client(), is.client()));
    }

    private void work(Expected expected, Book before, Book after) {
        List<String> taken =
                after.work().subList(before.work().size(), after.work().size());
        taken.forEach(text -> got.add("message: " + text));
        if (expected.message().isEmpty()) {
            return;
        }
        String all = taken.stream().collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        check(!taken.isEmpty(), "no message was taken");
        for (String words : expected.message()) {
            check(noisy || all.contains(words.toLowerCase(Locale.ROOT)), "the message does not say \"" + words + "\"");
        }
    }

    private void clients(Book before, Book after) {
        before.clients().forEach((id, was) -> {
            boolean same = was.equals(after.clients().get(id));
            check(
                    same,
                    "a client was changed: " + was + " is " + after.clients().get(id));
        });
    }

    private void told(Expected expected) {
        String all = spoken.toLowerCase(Locale.ROOT);
        for (String words : expected.told()) {
            boolean said = List.of(words.toLowerCase(Locale.ROOT).split("\\|")).stream()
                    .anyMatch(alternative -> all.contains(alternative.strip()));
            check(said, "the caller was not told \"" + words + "\"");
        }
        for (String words : expected.notTold()) {
            check(!all.contains(words.toLowerCase(Locale.ROOT)), "the caller was told \"" + words + "\"");
        }
    }

    private void oneOf(String what, List<String> right, String is) {
        boolean found = right.isEmpty() || right.stream().anyMatch(one -> one.equalsIgnoreCase(is));
        check(found, "the " + what + " is " + is + ", not " + right);
    }

    /** @param untouched whether nothing was done, which is no success but harms nobody */
    private void must(boolean right, boolean untouched, String problem) {
        if (!right) {
            problems.add(problem);
            unwanted += untouched ? 0 : 1;
        }
    }

    private void check(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }

    private Set<UUID> uuids(List<String> names) {
        return names.stream().map(ids::get).filter(id -> id != null).collect(Collectors.toSet());
    }
}
