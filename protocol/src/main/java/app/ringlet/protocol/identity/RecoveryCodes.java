package app.ringlet.protocol.identity;

import java.util.List;

/** Each opens one sign-in in place of the app's code. They cannot be shown again. */
public record RecoveryCodes(List<String> codes) {

    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "RecoveryCodes[REDACTED]";
    }
}
