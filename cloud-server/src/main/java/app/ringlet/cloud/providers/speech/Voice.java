package app.ringlet.cloud.providers.speech;

import app.ringlet.cloud.providers.AudioFormat;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import java.time.Duration;

/** A voice at a provider. Thread-safe. */
interface Voice {

    /** What tells its sound from that of all others. */
    String name();

    byte[] say(String text, AudioFormat format, Duration left) throws ProviderFailed;
}
