package app.ringlet.desktop.screens;

import app.ringlet.desktop.sample.SampleSalon;

final class Preview {
    public static void main(String[] args) {
        Stagehand hand = new Stagehand().show(SampleSalon.busy(), 1440, 900);
        hand.snapshots("busy-1440x900");
        hand.close();
        System.exit(0);
    }
}
