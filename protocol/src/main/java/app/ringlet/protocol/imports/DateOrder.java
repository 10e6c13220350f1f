package app.ringlet.protocol.imports;

/** In which order a file writes a date that is not in ISO form: 31/12/2026 or 12/31/2026. */
public enum DateOrder {
    DMY,
    MDY
}
