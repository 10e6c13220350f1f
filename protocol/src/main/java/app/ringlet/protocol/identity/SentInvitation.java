package app.ringlet.protocol.identity;

import org.jspecify.annotations.Nullable;

/**
 * An invitation on its way.
 *
 * @param link where the invited accepts, if this server sends no mail: for the inviter to hand over, and not shown again
 */
public record SentInvitation(
        InvitationView invitation, @Nullable String link) {

    @Override
    public String toString() {
        return "SentInvitation[invitation=" + invitation.id() + "]";
    }
}
