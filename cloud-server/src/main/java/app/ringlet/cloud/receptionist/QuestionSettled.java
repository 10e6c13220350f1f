package app.ringlet.cloud.receptionist;

import java.util.UUID;

/** A question of a caller is answered or needs no answer; published in the transaction that settled it. @param id of {@link QuestionLeft} */
public record QuestionSettled(UUID tenantId, UUID id) {}
