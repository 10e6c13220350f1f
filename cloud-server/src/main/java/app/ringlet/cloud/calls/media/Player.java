package app.ringlet.cloud.calls.media;

/** A sound for one who waits. Used by the metronome's thread alone. */
final class Player implements Tick {

    private final Party hearer;
    private final Sound sound;
    private long next;

    Player(Party hearer, Sound sound) {
        this.hearer = hearer;
        this.sound = sound;
    }

    boolean plays(Party to, Sound what) {
        return hearer == to && sound == what;
    }

    @Override
    public void tick() {
        hearer.hear(sound.frame(next++));
    }
}
