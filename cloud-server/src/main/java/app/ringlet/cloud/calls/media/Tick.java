package app.ringlet.cloud.calls.media;

/** What is to be done every 20 ms. */
@FunctionalInterface
public interface Tick {

    /** On the metronome's thread; must neither wait nor fail. */
    void tick();
}
