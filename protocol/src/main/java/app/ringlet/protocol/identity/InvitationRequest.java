package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Invites someone to work for the salon. @param role none above that of the inviter */
public record InvitationRequest(
        @NotBlank @Size(max = 254) String email, @NotNull Role role) {}
