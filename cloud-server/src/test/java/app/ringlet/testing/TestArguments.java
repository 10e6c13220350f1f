package app.ringlet.testing;

import java.util.Map;

/** Settings as arguments of a program, which win over its own configuration. */
public final class TestArguments {

    private TestArguments() {}

    public static String[] of(Map<String, ?> settings) {
        return settings.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
    }
}
