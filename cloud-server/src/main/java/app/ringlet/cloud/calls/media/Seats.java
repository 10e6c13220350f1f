package app.ringlet.cloud.calls.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a call, as what.
 *
 * @param caller absent while the carrier has not connected their audio
 * @param talkers who talk with the caller
 * @param listeners who hear everyone and are heard by nobody
 * @param overheard the call's two sides, where the carrier only lets us hear along; counts as long as there is no caller
 * @param muted talkers in whose place there is silence
 * @param away talkers whose connection broke and who are waited for
 * @param held whether the caller hears music, and is not heard
 * @param ringing whether a talker who is alone, without the caller or with the caller on hold, hears it ring
 */
record Seats(
        @Nullable Party caller,
        List<Party> talkers,
        List<Party> listeners,
        List<Party> overheard,
        Set<Party> muted,
        Set<Party> away,
        boolean held,
        boolean ringing) {

    static final Seats EMPTY = new Seats(null, List.of(), List.of(), List.of(), Set.of(), Set.of(), false, false);

    Seats caller(@Nullable Party party) {
        return new Seats(party, talkers, listeners, overheard, muted, away, held, ringing);
    }

    Seats talker(Party party) {
        return talkers.contains(party)
                ? this
                : new Seats(
                        caller, plus(talkers, party), minus(listeners, party), overheard, muted, away, held, ringing);
    }

    Seats listener(Party party) {
        return listeners.contains(party)
                ? this
                : new Seats(
                        caller, minus(talkers, party), plus(listeners, party), overheard, muted, away, held, ringing);
    }

    Seats overheard(List<Party> sides) {
        return new Seats(caller, talkers, listeners, List.copyOf(sides), muted, away, held, ringing);
    }

    Seats without(Party party) {
        return new Seats(
                caller,
                minus(talkers, party),
                minus(listeners, party),
                overheard,
                minus(muted, party),
                minus(away, party),
                held,
                ringing);
    }

    /** One who talked is waited for. */
    Seats away(Party party) {
        return talkers.contains(party) ? without(party).plusAway(party) : without(party);
    }

    private Seats plusAway(Party party) {
        Set<Party> more = new HashSet<>(away);
        more.add(party);
        return new Seats(caller, talkers, listeners, overheard, muted, Set.copyOf(more), held, ringing);
    }

    Seats muted(Party party, boolean mute) {
        Set<Party> quiet = new HashSet<>(muted);
        if (mute) {
            quiet.add(party);
        } else {
            quiet.remove(party);
        }
        return new Seats(caller, talkers, listeners, overheard, Set.copyOf(quiet), away, held, ringing);
    }

    Seats held(boolean hold) {
        return new Seats(caller, talkers, listeners, overheard, muted, away, hold, ringing);
    }

    Seats ringing(boolean rings) {
        return new Seats(caller, talkers, listeners, overheard, muted, away, held, rings);
    }

    /** Who may be heard by anyone. */
    List<Party> speakers() {
        List<Party> all = new ArrayList<>(talkers);
        if (caller == null) {
            all.addAll(overheard);
        } else if (!held) {
            all.add(caller);
        }
        return all;
    }

    List<Party> hearers() {
        List<Party> all = new ArrayList<>(talkers);
        all.addAll(listeners);
        if (caller != null) {
            all.add(caller);
        }
        return all;
    }

    /** Whom {@code hearer} hears. */
    List<Party> heardBy(Party hearer) {
        Predicate<Party> may = listeners.contains(hearer)
                ? speaker -> true
                : hearer == caller
                        ? speaker -> !held && speaker != hearer
                        : speaker -> speaker != hearer && !overheard.contains(speaker);
        return speakers().stream().filter(may).toList();
    }

    /** What is played to {@code hearer}, who then hears nobody. */
    @Nullable
    Sound playedTo(Party hearer) {
        if (hearer == caller) {
            return held || talkers.isEmpty() ? Sound.HOLD_MUSIC : null;
        }
        boolean alone = talkers.size() == 1 && talkers.contains(hearer) && (caller == null || held);
        if (alone && ringing) {
            return Sound.RINGING;
        }
        return alone && !away.isEmpty() ? Sound.HOLD_MUSIC : null;
    }

    private static List<Party> plus(List<Party> parties, Party party) {
        List<Party> more = new ArrayList<>(parties);
        more.add(party);
        return List.copyOf(more);
    }

    private static Set<Party> minus(Set<Party> parties, Party party) {
        return parties.contains(party)
                ? parties.stream().filter(p -> p != party).collect(Collectors.toUnmodifiableSet())
                : parties;
    }

    private static List<Party> minus(List<Party> parties, Party party) {
        return parties.stream().filter(p -> p != party).toList();
    }
}
