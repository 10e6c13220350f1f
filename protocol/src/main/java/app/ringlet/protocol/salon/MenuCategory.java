package app.ringlet.protocol.salon;

import java.util.List;

/** A part of the menu. @param services by position and name */
public record MenuCategory(String name, List<ServiceView> services) {

    public MenuCategory {
        services = List.copyOf(services);
    }
}
