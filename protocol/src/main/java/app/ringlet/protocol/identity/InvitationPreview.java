package app.ringlet.protocol.identity;

import java.time.OffsetDateTime;

/** What the invited sees before accepting. @param businessName of the salon that invites */
public record InvitationPreview(String businessName, String email, Role role, OffsetDateTime expiresAt) {}
