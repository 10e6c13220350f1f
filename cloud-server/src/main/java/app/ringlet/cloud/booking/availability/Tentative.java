package app.ringlet.cloud.booking.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been given out so far while an assignment is sought, and the way back. */
final class Tentative {

    private record Claim(UUID who, int from, int to) {}

    /** A state to come back to. @param last the newest of those served, which may have changed since */
    record Mark(int claims, int served, @Nullable Served last) {}

    private final Runs free;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Served> served = new ArrayList<>();

    Tentative(Runs free) {
        this.free = free;
    }

    List<Served> served() {
        return List.copyOf(served);
    }

    Served last() {
        return served.getLast();
    }

    /** The newest {@code count}, the latest first. */
    Stream<Served> lately(int count) {
        return served.subList(served.size() - count, served.size()).reversed().stream();
    }

    Mark mark() {
        return new Mark(claims.size(), served.size(), served.isEmpty() ? null : served.getLast());
    }

    /** @return false, so that trying can fail in the same breath */
    boolean backTo(Mark mark) {
        claims.subList(mark.claims(), claims.size()).clear();
        served.subList(mark.served(), served.size()).clear();
        Served last = mark.last();
        if (last != null) {
            served.set(served.size() - 1, last);
        }
        return false;
    }

    /** Takes the employee's hands-on time, and the buffer before it. @return whether it is free */
    boolean employ(Option option, int at, int before) {
        if (option.processing() == 0) {
            return take(option.employee(), at - before, at + option.length());
        }
        return take(option.employee(), at - before, at + option.active())
                && take(option.employee(), at + option.active() + option.processing(), at + option.length());
    }

    /** Takes the buffer after the newest service. @return whether it is free */
    boolean clearUp() {
        Served last = served.getLast();
        Option option = last.option();
        if (!take(option.employee(), last.end(), last.end() + option.after())) {
            return false;
        }
        served.set(served.size() - 1, last.clearingUp());
        return true;
    }

    void serve(Served so) {
        served.add(so);
    }

    /** @return whether it is free, and nobody in this visit has it */
    boolean take(UUID who, int from, int to) {
        if (from >= to) {
            return true;
        }
        if (!free.of(who).isSet(from, to)) {
            return false;
        }
        for (Claim c : claims) {
            if (c.who().equals(who) && c.from() < to && from < c.to()) {
                return false;
            }
        }
        claims.add(new Claim(who, from, to));
        return true;
    }
}
