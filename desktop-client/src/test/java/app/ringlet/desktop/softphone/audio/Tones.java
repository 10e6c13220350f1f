package app.ringlet.desktop.softphone.audio;

/** Sounds for tests. */
final class Tones {

    private Tones() {}

    static short[] sine(double hertz, double loudness, int rate, int samples) {
        return sine(hertz, loudness, rate, 0, samples);
    }

    static short[] sine(double hertz, double loudness, int rate, long from, int samples) {
        short[] sound = new short[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = (short) Math.round(loudness * Math.sin(2 * Math.PI * hertz * (from + i) / rate));
        }
        return sound;
    }

    static double rms(short[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) sound[i] * sound[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    /** The largest step from one sample to the next: what is heard as a click. */
    static int largestStep(short[] sound, int from, int to) {
        int largest = 0;
        for (int i = Math.max(1, from); i < to; i++) {
            largest = Math.max(largest, Math.abs(sound[i] - sound[i - 1]));
        }
        return largest;
    }
}
