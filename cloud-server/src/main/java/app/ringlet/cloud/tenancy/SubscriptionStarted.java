package app.ringlet.cloud.tenancy;

import java.util.UUID;

/**
 * A salon begins to pay: its trial is over, or it comes back after its plan ran out. Published in that transaction, today where a cloud
 * admin activates the salon; what takes payments publishes the same event when it hears of a first payment. Whoever listens does what is
 * to be done once, however often it comes.
 */
public record SubscriptionStarted(UUID tenantId) {}
