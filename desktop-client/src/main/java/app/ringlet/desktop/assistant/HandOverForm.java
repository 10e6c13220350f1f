package app.ringlet.desktop.assistant;

import app.ringlet.protocol.assistant.HandOver;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** When the assistant asks a person, as it is chosen. */
public final class HandOverForm {

    private final IntegerProperty misunderstandings = new SimpleIntegerProperty(2);
    private final BooleanProperty onComplaint = new SimpleBooleanProperty();
    private final BooleanProperty onEmergency = new SimpleBooleanProperty();

    /** Tells of each change. */
    void onChange(Runnable step) {
        for (Observable part : List.of(misunderstandings, onComplaint, onEmergency)) {
            part.addListener(changed -> step.run());
        }
        // A lazy value tells only once until it is read.
        misunderstandings.subscribe(value -> {});
    }

    void show(HandOver rules) {
        misunderstandings.set(rules.afterMisunderstandings());
        onComplaint.set(rules.onComplaint());
        onEmergency.set(rules.onEmergency());
    }

    HandOver settings() {
        return new HandOver(misunderstandings.get(), onComplaint.get(), onEmergency.get());
    }

    /** How often in a row, 1 to 5. */
    public IntegerProperty misunderstandingsProperty() {
        return misunderstandings;
    }

    public BooleanProperty onComplaintProperty() {
        return onComplaint;
    }

    public BooleanProperty onEmergencyProperty() {
        return onEmergency;
    }
}
