package app.ringlet.protocol.assistant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A page of the web to read once. @param url http or https, of a public server */
public record NewPage(@NotNull @Size(min = 10, max = 2000) String url) {}
