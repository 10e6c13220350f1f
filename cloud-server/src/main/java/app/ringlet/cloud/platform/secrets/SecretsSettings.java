package app.ringlet.cloud.platform.secrets;

import app.ringlet.cloud.platform.Secret;
import app.ringlet.cloud.platform.UserData;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys come from that data is sealed with.
 *
 * @param keys the newest first, written {@code id:base64,id:base64}; empty for those of the file
 * @param keysFile empty for a file of the user that runs the server
 */
@ConfigurationProperties("ringlet.secrets")
record SecretsSettings(
        @DefaultValue("") Secret keys, @DefaultValue("") String keysFile) {

    private static final Logger log = LoggerFactory.getLogger(SecretsSettings.class);

    /** The newest first, one at least. @throws IllegalStateException as {@link DataKey#parse} */
    List<DataKey> read() {
        if (!keys.reveal().isBlank()) {
            return DataKey.parse(keys.reveal(), "RINGLET_DATA_KEYS");
        }
        if (!keysFile.isBlank()) {
            return new DataKeyFile(Path.of(keysFile)).keys();
        }
        Path own = UserData.folder().resolve("data-keys");
        log.info(
                "Neither RINGLET_DATA_KEYS nor RINGLET_DATA_KEYS_FILE is set: data is sealed with the keys in {}", own);
        return new DataKeyFile(own).keys();
    }
}
