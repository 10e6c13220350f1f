package app.ringlet.cloud.platform.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * Someone who posts to us; each is a bean.
 *
 * @param name under {@code /api/v1/webhooks/}, such as {@code twilio}
 * @param scheme absent if we have no secret of theirs: then nothing is believed
 */
public record WebhookSender(String name, @Nullable SignatureScheme scheme) {}
