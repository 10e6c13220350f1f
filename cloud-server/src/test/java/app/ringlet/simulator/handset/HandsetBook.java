package app.ringlet.simulator.handset;

import app.ringlet.simulator.SimulatorProperties;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Geography;
import app.ringlet.simulator.carrier.IncomingNumber;
import java.util.List;

/** Whom one can call and who one can be. */
final class HandsetBook {
    private final Carrier carrier;
    private final SimulatorProperties properties;

    HandsetBook(Carrier carrier, SimulatorProperties properties) {
        this.carrier = carrier;
        this.properties = properties;
    }

    /** @param shown the number as people write it */
    record Entry(String number, String shown, String name) {}

    record Book(List<Entry> salons, List<Entry> callers, String withheld) {}

    Book read() {
        List<Entry> salons = carrier.numbers().all().stream()
                .filter(number -> number.voice() != null)
                .map(number -> entry(number.phoneNumber(), number.friendlyName()))
                .toList();
        List<Entry> callers = properties.callers().stream()
                .map(caller -> entry(caller.number(), caller.name()))
                .toList();
        return new Book(salons, callers, Geography.WITHHELD);
    }

    String nameOf(String number) {
        if (number.equals(Geography.WITHHELD)) {
            return "Number withheld";
        }
        return properties.callers().stream()
                .filter(caller -> caller.number().equals(number))
                .map(SimulatorProperties.NamedNumber::name)
                .findFirst()
                .or(() -> carrier.numbers().at(number).map(IncomingNumber::friendlyName))
                .orElseGet(() -> Geography.international(number));
    }

    private static Entry entry(String number, String name) {
        return new Entry(number, Geography.international(number), name);
    }
}
