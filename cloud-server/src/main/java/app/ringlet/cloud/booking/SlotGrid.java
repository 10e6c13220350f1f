package app.ringlet.cloud.booking;

/** On which starts availability offers visits: the quarters of the hour, which all present zones share with UTC. */
public final class SlotGrid {

    public static final int MINUTES = 15;

    private SlotGrid() {}
}
