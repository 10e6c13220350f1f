package app.ringlet.simulator.twiml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads an element's attributes; one that does not say what it should becomes a warning and its default. */
final class Attributes {
    private final Element element;
    private final List<String> warnings;

    Attributes(Element element, List<String> warnings) {
        this.element = element;
        this.warnings = warnings;
    }

    void known(String... names) {
        Set<String> allowed = Set.of(names);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (!allowed.contains(name)) {
                warnings.add("Attribute '" + name + "' is not allowed in <" + element.getTagName() + ">");
            }
        }
    }

    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            all.put(
                    element.getAttributes().item(i).getNodeName(),
                    element.getAttributes().item(i).getNodeValue());
        }
        return all;
    }

    String text(String name, String otherwise) {
        return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
    }

    @Nullable
    String optional(String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    boolean flag(String name, boolean otherwise) {
        return element.hasAttribute(name) ? Boolean.parseBoolean(element.getAttribute(name)) : otherwise;
    }

    int number(String name, int otherwise) {
        if (!element.hasAttribute(name)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(element.getAttribute(name).strip());
        } catch (NumberFormatException notANumber) {
            warnings.add("Attribute '" + name + "' of <" + element.getTagName() + "> is not a whole number");
            return otherwise;
        }
    }

    Duration seconds(String name, int otherwise) {
        return "auto".equals(element.getAttribute(name))
                ? Duration.ofSeconds(otherwise)
                : Duration.ofSeconds(number(name, otherwise));
    }

    @Nullable
    Destination destination(String urlName, String methodName) {
        String url = optional(urlName);
        return url == null ? null : new Destination(url, text(methodName, "POST"));
    }

    @Nullable
    Subscription subscription(String prefix, String defaultEvent) {
        Destination to = destination(prefix, prefix + "Method");
        if (to == null) {
            return null;
        }
        String events = text(prefix + "Event", defaultEvent);
        return new Subscription(to, new LinkedHashSet<>(List.of(events.strip().split("[ ,]+"))));
    }
}
