package app.ringlet.desktop.connection;

import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is on the wire and on disk. */
final class Wire {

    /** Keeps offsets as they came: the server sends the salon's own. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private Wire() {}
}
