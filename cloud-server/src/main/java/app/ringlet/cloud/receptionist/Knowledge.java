package app.ringlet.cloud.receptionist;

import java.util.List;

/** What the salon that the current tenant names has written down for its callers. */
public interface Knowledge {

    /**
     * What answers a question, best first; nothing if nothing does.
     *
     * @param question as it was asked, of any length
     * @param limit 1 to 10
     */
    List<Passage> search(String question, int limit);

    /**
     * What answers.
     *
     * @param text short enough to be spoken
     * @param source where it is written, for the salon's people
     * @param share 0 to 1, how much of the question it speaks of
     */
    record Passage(String text, String source, double share) {}
}
