package app.ringlet.eval.judge;

import app.ringlet.eval.caller.Ear;
import app.ringlet.eval.caller.Moment;
import app.ringlet.eval.judge.ClaimWords.Claim;
import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.server.BookWatch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds each sentence that a caller is told against the rows of that moment. It reads with words of its own, not with the
 * receptionist's guard. A question claims nothing, nor does what is said under a condition or denied.
 */
public final class ClaimCheck {

    private final Scenario scenario;
    private final @Nullable Ear foreign;
    private final Ear ear;
    private final ClaimWords words;
    private final Figures figures;
    private final Offered offered;
    private final Supplier<Book> reader;
    private final Book before;
    /** The rows as they were when something was claimed, the oldest first: what a call booked it may change, too. */
    private final List<Book> seen = new ArrayList<>();

    private final Predicate<BooleanSupplier> comes;
    private final List<String> falseClaims = new ArrayList<>();

    public ClaimCheck(Scenario scenario, BookReader reader, Book before, BookWatch watch) {
        this(scenario, reader::read, before, watch::comes);
    }

    /**
     * @param reader what the rows are at the moment
     * @param comes whether something becomes true in a while
     */
    ClaimCheck(Scenario scenario, Supplier<Book> reader, Book before, Predicate<BooleanSupplier> comes) {
        String language = scenario.caller().language();
        LocalDate today = scenario.now().toLocalDate();
        Ear english = new Ear("en", scenario.salon(), today);
        this.scenario = scenario;
        this.reader = reader;
        this.before = before;
        this.seen.add(before);
        this.comes = comes;
        this.foreign = language.equals("en") ? null : new Ear(language, scenario.salon(), today);
        this.ear = foreign == null ? english : foreign;
        this.words = new ClaimWords(foreign);
        this.figures = new Figures(scenario.salon(), english);
        this.offered = new Offered(scenario.salon(), english);
    }

    /** @param rang whether the desk's telephone was rung with these words */
    public void hear(String speech, boolean rang) {
        for (String sentence : Ear.sentences(speech)) {
            if (!sentence.endsWith("?")) {
                figures.wrong(sentence).forEach(falseClaims::add);
                if (offered.untrue(sentence, reader)) {
                    falseClaims.add(sentence);
                }
            }
            Set<Claim> claims = words.in(sentence);
            if (!claims.isEmpty()) {
                Book now = reader.get();
                boolean untrue = claims.stream().anyMatch(claim -> !isSo(claim, sentence, now, rang));
                if (untrue) {
                    falseClaims.add(sentence);
                }
                seen.add(now);
            }
        }
    }

    public List<String> falseClaims() {
        return List.copyOf(falseClaims);
    }

    private boolean isSo(Claim claim, String sentence, Book now, boolean rang) {
        Set<LocalDateTime> said = ear.moments(sentence).stream()
                .map(Moment::start)
                .filter(s -> s != null)
                .collect(Collectors.toSet());
        return switch (claim) {
            case BOOKED -> said.isEmpty() ? !starts(now).isEmpty() : starts(now).containsAll(said);
            case MOVED -> !changed(now).isEmpty() && starts(now).containsAll(said);
            case CANCELLED -> {
                Set<LocalDateTime> gone = cancelled(now);
                yield said.isEmpty() ? !gone.isEmpty() : gone.containsAll(said);
            }
            case CONFIRMED ->
                now.visits().values().stream().anyMatch(v -> v.status().equals("CONFIRMED") || v.byCall());
            case MESSAGE -> messageComes();
            case WAITING -> now.waiting().size() > before.waiting().size();
            case TRANSFER -> rang;
            case TEXT ->
                scenario.salon().texts() && !sentence.toLowerCase(Locale.ROOT).contains("email") && !now.equals(before);
        };
    }

    /** What a message leads to is written by a listener, a moment later. */
    private boolean messageComes() {
        return comes.test(() -> {
            Book now = reader.get();
            return now.work().size() > before.work().size() || !now.waiting().equals(before.waiting());
        });
    }

    private Set<LocalDateTime> fresh(Book now) {
        return now.visits().entrySet().stream()
                .filter(e ->
                        !before.visits().containsKey(e.getKey()) && e.getValue().live())
                .map(e -> e.getValue().start())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Starts of what the caller has in the book. */
    private Set<LocalDateTime> starts(Book now) {
        Set<LocalDateTime> starts = fresh(now);
        String phone = scenario.caller().phone();
        now.visits().values().stream()
                .filter(v -> v.live() && phone != null && phone.equals(v.phone()))
                .forEach(v -> starts.add(v.start()));
        changed(now).forEach(starts::add);
        now.visits().forEach((id, v) -> {
            Book.Visit was = before.visits().get(id);
            if (was != null && !was.start().equals(v.start())) {
                starts.add(v.start());
            }
        });
        return starts;
    }

    /** Old starts of what has another one now. */
    private Set<LocalDateTime> changed(Book now) {
        return seen.stream()
                .flatMap(earlier -> earlier.visits().entrySet().stream())
                .filter(e -> now.visits().containsKey(e.getKey())
                        && !now.visits().get(e.getKey()).same(e.getValue()))
                .map(e -> e.getValue().start())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<LocalDateTime> cancelled(Book now) {
        return now.visits().values().stream()
                .filter(v -> v.status().equals("CANCELLED"))
                .map(Book.Visit::start)
                .collect(Collectors.toSet());
    }
}
