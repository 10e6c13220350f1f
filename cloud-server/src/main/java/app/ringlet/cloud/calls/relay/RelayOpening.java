package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.voice.Line;
import java.util.UUID;

/** What a session begins with, said by the carrier itself. @param turn of which {@code speech} is the answer. @param language BCP 47 */
record RelayOpening(UUID tenantId, UUID callId, Line line, int turn, String speech, String language) {}
