package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.scenario.Want;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Where a caller stands: what is wanted still, what was said how often, and the words for the next thing. */
final class Talk {

    private static final int ENOUGH = 4;

    private final Phrasing phrasing;
    private final List<Want> wants;
    private final boolean[] done;
    private final boolean[] opened;
    private final Map<String, Integer> said = new HashMap<>();
    private int current;
    private boolean leaving;
    private @Nullable String lastKey;

    Talk(Scenario scenario, RandomGenerator random) {
        this.phrasing = new Phrasing(scenario, random);
        this.wants = new ArrayList<>(scenario.wants());
        this.done = new boolean[wants.size()];
        this.opened = new boolean[wants.size()];
    }

    Want want() {
        return wants.get(current);
    }

    Business business() {
        return new Business(want(), phrasing.visit(want()), phrasing.nameOf(want()));
    }

    Phrasing phrasing() {
        return phrasing;
    }

    boolean isOpened() {
        return opened[current];
    }

    boolean isDone() {
        return done[current];
    }

    boolean isLeaving() {
        return leaving;
    }

    void done() {
        done[current] = true;
    }

    void notDone() {
        done[current] = false;
    }

    /** Something else is wanted from now on. */
    void change(int place, Want want) {
        wants.set(place, want);
        done[place] = false;
        opened[place] = true;
        current = place;
    }

    /** Goes on to what is not done yet. @return false if all is done */
    boolean next() {
        for (int n = 0; n < done.length; n++) {
            if (!done[n]) {
                current = n;
                said.clear();
                return true;
            }
        }
        return false;
    }

    Utter open() {
        boolean first = Arrays.equals(opened, new boolean[opened.length]);
        opened[current] = true;
        return words(phrasing.opening(want(), first), "open");
    }

    Utter say(String key) {
        return words(phrasing.of(key, want()), key);
    }

    Utter accept(Moment taken) {
        Map<String, String> fields = Map.of(
                "day", taken.day() == null ? "" : phrasing.day(taken.day()),
                "time", taken.time() == null ? "" : phrasing.time(taken.time()));
        return words(phrasing.of("accept", want(), fields), "accept");
    }

    /** The same once more, in other words perhaps; too often is too much. */
    Utter again(String key) {
        if (count(key) >= ENOUGH) {
            return giveUp();
        }
        return key.equals("open") ? words(phrasing.opening(want(), count("open") == 0), "open") : say(key);
    }

    /** It is no appointment that is wanted. */
    Utter insist() {
        if (count("insist") >= 2) {
            return giveUp();
        }
        return words(phrasing.of("wrong.act", want()) + ". " + phrasing.opening(want(), true), "insist");
    }

    /** What they asked for last. */
    Utter repeat() {
        return again(lastKey == null || lastKey.equals("twist") ? "open" : lastKey);
    }

    Utter name() {
        if (count("name") + count("name.other") >= 2) {
            return say("spelled");
        }
        return say(want().forName() == null ? "name" : "name.other");
    }

    /** What is wrong is put right, unless that was in vain twice. */
    Utter correct(String what) {
        if (count("wrong." + what) >= 3) {
            return what.equals("name") ? say("yes") : otherwise();
        }
        return say(what.equals("which") ? "which" : "wrong." + what);
    }

    /** What was wanted cannot be had. */
    Utter otherwise() {
        return switch (want().otherwise()) {
            case WAITLIST -> count("waiting") < 2 ? say("waiting") : giveUp();
            case MESSAGE -> count("give-message") < 2 ? say("give-message") : giveUp();
            case NOTHING -> giveUp();
        };
    }

    Utter giveUp() {
        done();
        if (next()) {
            return isOpened() ? again("open") : open();
        }
        leaving = true;
        return say("give-up");
    }

    /** @param last whether nothing more is awaited */
    Utter goodbye(boolean last) {
        leaving = last;
        return say("more.no");
    }

    int count(String key) {
        return said.getOrDefault(key, 0);
    }

    Utter words(String text, String key) {
        said.merge(key, 1, Integer::sum);
        lastKey = key;
        return new Utter.Words(text, key);
    }
}
