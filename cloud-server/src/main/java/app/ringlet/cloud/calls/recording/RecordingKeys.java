package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.platform.secrets.SealedColumn;
import app.ringlet.cloud.platform.secrets.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each recording's own key, which lies in its row, sealed. */
@Component
class RecordingKeys {

    private static final String PURPOSE = "recording";
    static final SealedColumn COLUMN = new SealedColumn("call_recording", "sealed_key", PURPOSE);

    private final Vault vault;

    RecordingKeys(Vault vault) {
        this.vault = vault;
    }

    String seal(byte[] key) {
        return vault.seal(PURPOSE, key);
    }

    /** @throws IllegalStateException if the key that it was sealed with is gone */
    Chunks open(UUID recording, String sealed) {
        return new Chunks(vault.open(PURPOSE, sealed), recording);
    }
}
