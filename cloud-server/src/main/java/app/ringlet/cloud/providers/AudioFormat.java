package app.ringlet.cloud.providers;

/** How sound is written down; one channel, without a header unless the format is known by one. */
public enum AudioFormat {
    /** G.711 µ-law, 8 kHz: what telephones carry. */
    MULAW_8000,
    /** 16 bits, little end first, 24 kHz. */
    PCM_24000,
    /** MPEG layer 3. */
    MP3
}
