package app.ringlet.protocol.assistant;

/** @param version of all the salon's settings; goes back in {@code If-Match} */
public record AssistantView(long version, AssistantSettings settings) {}
