package app.ringlet.protocol.media;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The way to a media socket. */
@HttpExchange("/api/v1/softphone")
public interface SoftphoneApi {

    /** For people: a key has no voice. Each connection takes a token of its own, also the one after a break. */
    @PostExchange("/session")
    SoftphoneSession open();
}
