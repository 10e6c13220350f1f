package app.ringlet.simulator.webhook;

import java.time.Instant;

/** A request, when it was sent, with which signature, and what came of it. */
public record Delivery(Instant at, WebhookRequest request, String signature, WebhookOutcome outcome) {}
