package app.ringlet.eval.noise;

/**
 * How badly is heard. Each rate is the chance for one word, or gap between words, that such a thing can happen to; case and
 * punctuation are lost at every level but {@link #CLEAN}.
 *
 * @param filler a word like "um" is heard in a gap
 * @param homophone another word of the same sound
 * @param joint a word is heard as two, or two as one
 * @param wrong another word of a near sound, or another digit
 * @param dropped the word is not heard
 */
public enum Level {
    CLEAN("calls.clean", 0, 0, 0, 0, 0),
    LIGHT("calls.noise1", 0.04, 0.08, 0.05, 0.01, 0.01),
    MIDDLE("calls.noise2", 0.07, 0.16, 0.10, 0.03, 0.02),
    HEAVY("calls.noise3", 0.12, 0.30, 0.20, 0.07, 0.05);

    private final String set;
    final double filler;
    final double homophone;
    final double joint;
    final double wrong;
    final double dropped;

    Level(String set, double filler, double homophone, double joint, double wrong, double dropped) {
        this.set = set;
        this.filler = filler;
        this.homophone = homophone;
        this.joint = joint;
        this.wrong = wrong;
        this.dropped = dropped;
    }

    /** The name of the report's figure. */
    public String set() {
        return set;
    }
}
