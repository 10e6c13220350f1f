package app.ringlet.eval.server;

import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.eval.BadSetting;
import app.ringlet.protocol.assistant.Provider;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who speaks: {@code -Deval.provider}, or the built-in model. */
public final class Speaker {

    private static final String SETTING = "-Deval.provider";

    private Speaker() {}

    /** @throws BadSetting if nobody is called so */
    public static Provider chosen() {
        String name = System.getProperty("eval.provider", "").strip();
        return Arrays.stream(Provider.values())
                .filter(provider -> name.isEmpty()
                        ? provider == Provider.BUILT_IN
                        : wire(provider).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadSetting(
                        SETTING,
                        "\"" + name + "\" is none of "
                                + Arrays.stream(Provider.values())
                                        .map(Speaker::wire)
                                        .collect(Collectors.joining(", "))));
    }

    /** @throws BadSetting if the one who should speak cannot: then the built-in model would be scored in their place */
    static void check(ModelSettings settings) {
        boolean ready =
                switch (chosen()) {
                    case BUILT_IN -> true;
                    case OPENAI -> settings.openai().configured();
                    case OPENAI_REALTIME -> settings.realtime().configured();
                    case GEMINI -> settings.gemini().configured();
                };
        if (!ready) {
            String key = chosen() == Provider.GEMINI ? "RINGLET_GEMINI_API_KEY" : "RINGLET_OPENAI_API_KEY";
            throw new BadSetting(SETTING, wire(chosen()) + " needs " + key + " in the environment");
        }
    }

    private static String wire(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
