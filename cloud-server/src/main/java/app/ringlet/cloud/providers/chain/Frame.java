package app.ringlet.cloud.providers.chain;

import app.ringlet.protocol.assistant.Provider;
import java.util.Locale;

/** A model's memory, with whose it is. The built-in model's stands as it is, a remote one's behind its name. */
record Frame(Provider owner, String content) {

    private static final String MARK = "@";

    static Frame read(String frame) {
        for (Provider provider : Provider.values()) {
            String head = head(provider);
            if (frame.startsWith(head)) {
                return new Frame(provider, frame.substring(head.length()));
            }
        }
        return new Frame(Provider.BUILT_IN, frame.startsWith(MARK) ? "" : frame);
    }

    String write() {
        return owner == Provider.BUILT_IN ? content : head(owner) + content;
    }

    /** What a model may be given of it: nobody reads another's. */
    String of(Provider reader) {
        return reader == owner ? content : "";
    }

    private static String head(Provider provider) {
        return MARK + provider.name().toLowerCase(Locale.ROOT) + "\n";
    }
}
