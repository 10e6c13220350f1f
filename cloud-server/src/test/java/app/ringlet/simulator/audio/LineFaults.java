package app.ringlet.simulator.audio;

/**
 * How bad a line is. All shares are of the frames, 0 to 1, and come out the same for the same seed.
 *
 * @param lost never arrive
 * @param twice arrive two times
 * @param late are overtaken by those of the next 60 ms
 * @param jitterFrames how many frames at most are kept back and then come at once
 */
public record LineFaults(double lost, double twice, double late, int jitterFrames, long seed) {
    public static final LineFaults NONE = new LineFaults(0, 0, 0, 0, 1);

    public static LineFaults losing(double share) {
        return new LineFaults(share, 0, 0, 0, 1);
    }

    public static LineFaults repeating(double share) {
        return new LineFaults(0, share, 0, 0, 1);
    }

    public static LineFaults delaying(double share) {
        return new LineFaults(0, 0, share, 0, 1);
    }

    public static LineFaults jittering(int frames) {
        return new LineFaults(0, 0, 0, frames, 1);
    }
}
