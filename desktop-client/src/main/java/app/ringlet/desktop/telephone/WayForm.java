package app.ringlet.desktop.telephone;

import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringWay;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One way of answering, as it is chosen and typed. */
public final class WayForm {

    private final ObjectProperty<AnsweringMode> mode = new SimpleObjectProperty<>(AnsweringMode.ASSISTANT);
    private final ObjectProperty<Integer> ringSeconds = new SimpleObjectProperty<>(AnsweringWay.USUAL_RING_SECONDS);
    private final StringProperty greeting = new SimpleStringProperty("");

    void onChange(Runnable step) {
        mode.subscribe((was, is) -> step.run());
        ringSeconds.subscribe((was, is) -> step.run());
        greeting.subscribe((was, is) -> step.run());
    }

    void show(AnsweringWay way) {
        mode.set(way.mode());
        ringSeconds.set(way.ringSeconds() == null ? AnsweringWay.USUAL_RING_SECONDS : way.ringSeconds());
        greeting.set(way.greeting() == null ? "" : way.greeting());
    }

    AnsweringWay way() {
        return new AnsweringWay(mode.get(), ringSeconds.get(), greeting.get());
    }

    public ObjectProperty<AnsweringMode> modeProperty() {
        return mode;
    }

    /** 5 to 60. */
    public ObjectProperty<Integer> ringSecondsProperty() {
        return ringSeconds;
    }

    /** Empty for the usual one. */
    public StringProperty greetingProperty() {
        return greeting;
    }
}
