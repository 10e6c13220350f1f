package app.ringlet.protocol.identity;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An invitation that was not accepted so far. @param expiresAt may have passed: it can be sent again */
public record InvitationView(
        UUID id, String email, Role role, UUID invitedBy, OffsetDateTime createdAt, OffsetDateTime expiresAt) {}
