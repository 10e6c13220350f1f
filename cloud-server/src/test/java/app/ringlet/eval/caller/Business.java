package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Before;
import app.ringlet.eval.scenario.Want;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what is heard with what is wanted. */
final class Business {

    private final Want want;
    private final Before.@Nullable Visit old;
    private final String name;

    /** @param name under which it is to be. @param old the appointment that it is about */
    Business(Want want, Before.@Nullable Visit old, String name) {
        this.want = want;
        this.old = old;
        this.name = name;
    }

    /** What in it is not as it should be: "service", "staff", "when", "name", or null. */
    @Nullable
    String wrong(Said said) {
        if (want.seeksTime() && said.moments().stream().anyMatch(m -> isOdd(m))) {
            return "when";
        }
        if (want.what() == Want.Do.BOOK && !said.services().isEmpty() && isOther(said.services(), want.services())) {
            return "service";
        }
        if (want.seeksTime()
                && want.with() != null
                && !said.staff().isEmpty()
                && !said.staff().contains(want.with())) {
            return "staff";
        }
        if (want.isAboutOld() && said.moments().stream().anyMatch(m -> m.start() != null) && speaksOfAnother(said)) {
            return "which";
        }
        return said.names().stream().anyMatch(heard -> !soundsLike(heard)) && want.what() == Want.Do.BOOK
                ? "name"
                : null;
    }

    /** The offers that suit, in the order in which they were made. */
    List<Moment> suitable(Said said) {
        return said.moments().stream()
                .filter(m -> m.start() != null && fits(m.start()))
                .filter(m ->
                        want.with() == null || m.staff() == null || m.staff().equals(want.with()))
                .toList();
    }

    boolean fits(LocalDateTime start) {
        return want.when().suits(start) && !isOld(start);
    }

    /** Whether the appointment that it is about is among what was said. */
    boolean namesOld(Said said) {
        return said.moments().stream().map(Moment::start).anyMatch(start -> start != null && isOld(start));
    }

    private boolean isOld(LocalDateTime start) {
        return old != null && old.at().equals(start);
    }

    /** A time that is neither what is wanted nor what was there. */
    private boolean isOdd(Moment moment) {
        LocalDateTime start = moment.start();
        if (start != null) {
            return !want.when().suits(start) && !isOld(start);
        }
        LocalTime time = moment.time();
        return time != null && !want.when().suits(time);
    }

    private boolean speaksOfAnother(Said said) {
        return old != null
                && said.moments().stream()
                        .map(Moment::start)
                        .noneMatch(start -> start != null
                                && (start.equals(old.at())
                                        || (want.what() == Want.Do.MOVE
                                                && want.when().suits(start))));
    }

    private static boolean isOther(Set<String> heard, List<String> wanted) {
        return heard.stream().noneMatch(wanted::contains)
                || heard.stream()
                        .anyMatch(h -> !wanted.contains(h) && wanted.stream().noneMatch(w -> overlap(w, h)));
    }

    private static boolean overlap(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return a.contains(b) || b.contains(a);
    }

    private boolean soundsLike(String heard) {
        for (String part : heard.split(" ")) {
            for (String own : name.split(" ")) {
                if (Sound.alike(part, own)) {
                    return true;
                }
            }
        }
        return false;
    }
}
