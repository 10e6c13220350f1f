package app.ringlet.eval.judge;

import app.ringlet.eval.caller.Ear;
import app.ringlet.eval.caller.Moment;
import app.ringlet.eval.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds each sentence that a caller is told against the rows of that moment. It reads with words of its own, not with the
 * receptionist's guard. A question claims nothing, nor does what is said under a condition or denied.
 */
public final class ClaimCheck {

    private static final Pattern NO_CLAIM =
            Pattern.compile("\\b(?:if|once|unless|would|could|shall|should|may i|want|wanted|let me|to"
                    + " be|yet|not|never|nothing|no|cannot|can|might|before i|until|please|ready to|nobody)\\b|n't\\b");
    private static final Pattern BOOKED = Pattern.compile(
            "\\b(?:you(?:'re| are)|that(?:'s| is)|it(?:'s| is)|all|is|are|been|have|i(?:'ve| have)) (?:now |all |been"
                    + " )?(?:booked|scheduled|reserved)\\b|\\bi(?:'ve| have) (?:made|put you (?:down|in))|\\byou(?:'re|"
                    + " are) (?:all )?set\\b|\\bsee you (?:on|then|at|tomorrow|today|next)\\b");
    private static final Pattern MOVED =
            Pattern.compile("\\b(?:appointment|visit|booking|it) (?:is now|has been (?:moved|changed|rescheduled)|was"
                    + " (?:moved|changed))|\\bi(?:'ve| have) (?:moved|rescheduled|changed)\\b");
    private static final Pattern CANCELLED =
            Pattern.compile("\\bi(?:'ve| have) cancell?ed|\\b(?:is|has been|was|been|now) cancell?ed|^cancell?ed\\b");
    private static final Pattern CONFIRMED =
            Pattern.compile("\\bi(?:'ve| have) confirmed|\\b(?:is|are|been|now|you're) (?:now )?confirmed\\b");
    private static final Pattern MESSAGE =
            Pattern.compile("\\bi(?:'ve| have) (?:passed|forwarded|taken (?:your|a|the|that)"
                    + "|(?:left|sent) (?:your|a|the|them a) (?:message|note)|noted (?:your|the) (?:message|request))"
                    + "|\\bmessage (?:is|has been|was) (?:taken|passed|noted|sent|left)");
    private static final Pattern WAITING = Pattern.compile(
            "\\b(?:i(?:'ve| have) (?:put|added)|you(?:'re| are)(?: now)?) .{0,20}(?:on|to) (?:the|our) wait(?:ing)?"
                    + " ?list");
    private static final Pattern TRANSFER = Pattern.compile(
            "\\b(?:i'm |i am |i'll |i will |let me )?(?:putting|put|connecting|connect|transferring|transfer) you"
                    + " (?:through|over|now|to)");
    private static final Pattern TEXT =
            Pattern.compile("\\bi(?:'ve| have) (?:just )?(?:texted|sent you|messaged|emailed)");

    private final Scenario scenario;
    private final Ear ear;
    private final Figures figures;
    private final Offered offered;
    private final BookReader reader;
    private final Book before;
    private final List<String> falseClaims = new ArrayList<>();

    public ClaimCheck(Scenario scenario, BookReader reader, Book before) {
        this.scenario = scenario;
        this.reader = reader;
        this.before = before;
        this.ear = new Ear("en", scenario.salon(), scenario.now().toLocalDate());
        this.figures = new Figures(scenario.salon(), ear);
        this.offered = new Offered(scenario.salon(), ear);
    }

    /** @param rang whether the desk's telephone was rung with these words */
    public void hear(String speech, boolean rang) {
        Book now = null;
        for (String sentence : Ear.sentences(speech)) {
            String text = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
            if (sentence.endsWith("?")) {
                continue;
            }
            figures.wrong(sentence).forEach(falseClaims::add);
            if (offered.untrue(sentence, reader::read)) {
                falseClaims.add(sentence);
            }
            if (NO_CLAIM.matcher(text).find()) {
                continue;
            }
            boolean claims = BOOKED.matcher(text).find()
                    || MOVED.matcher(text).find()
                    || CANCELLED.matcher(text).find()
                    || CONFIRMED.matcher(text).find()
                    || MESSAGE.matcher(text).find()
                    || WAITING.matcher(text).find()
                    || TRANSFER.matcher(text).find()
                    || TEXT.matcher(text).find();
            if (claims) {
                now = now == null ? reader.read() : now;
                check(sentence, text, now, rang);
            }
        }
    }

    public List<String> falseClaims() {
        return List.copyOf(falseClaims);
    }

    private void check(String sentence, String text, Book now, boolean rang) {
        Set<LocalDateTime> said = ear.moments(sentence).stream()
                .map(Moment::start)
                .filter(s -> s != null)
                .collect(Collectors.toSet());
        if (BOOKED.matcher(text).find() && !TRANSFER.matcher(text).find()) {
            must(
                    said.isEmpty()
                            ? !fresh(now).isEmpty() || owns(now)
                            : starts(now).containsAll(said),
                    sentence);
        }
        if (MOVED.matcher(text).find()) {
            Set<LocalDateTime> allowed = starts(now);
            allowed.addAll(changed(now));
            must(!changed(now).isEmpty() && allowed.containsAll(said), sentence);
        }
        if (CANCELLED.matcher(text).find()) {
            Set<LocalDateTime> gone = cancelled(now);
            must(said.isEmpty() ? !gone.isEmpty() : gone.containsAll(said), sentence);
        }
        if (CONFIRMED.matcher(text).find()) {
            must(now.visits().values().stream().anyMatch(v -> v.status().equals("CONFIRMED") || v.byCall()), sentence);
        }
        if (MESSAGE.matcher(text).find()) {
            must(messageComes(), sentence);
        }
        if (WAITING.matcher(text).find()) {
            must(now.waiting().size() > before.waiting().size(), sentence);
        }
        if (TRANSFER.matcher(text).find()) {
            must(rang, sentence);
        }
        if (TEXT.matcher(text).find()) {
            must(scenario.salon().texts() && !text.contains("email") && !now.equals(before), sentence);
        }
    }

    /** What a message leads to is written by a listener, a moment later. */
    private boolean messageComes() {
        for (int n = 0; n < 40; n++) {
            Book now = reader.read();
            if (now.work().size() > before.work().size() || !now.waiting().equals(before.waiting())) {
                return true;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
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

    private boolean owns(Book now) {
        return !starts(now).isEmpty();
    }

    /** Old starts of what has another one now. */
    private Set<LocalDateTime> changed(Book now) {
        return before.visits().entrySet().stream()
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

    private void must(boolean borneOut, String sentence) {
        if (!borneOut) {
            falseClaims.add(sentence);
        }
    }
}
