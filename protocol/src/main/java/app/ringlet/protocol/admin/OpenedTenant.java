package app.ringlet.protocol.admin;

import app.ringlet.protocol.identity.SentInvitation;

/** A new salon, and the invitation to its owner. */
public record OpenedTenant(TenantSummary tenant, SentInvitation invitation) {}
