package app.ringlet.protocol.messages;

import app.ringlet.protocol.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Texts between salon and clients. */
@HttpExchange("/api/v1/messages")
public interface MessagesApi {

    /** Newest first. @param number only those with this number */
    @GetExchange
    Page<MessageView> list(
            @RequestParam(name = "number", required = false) @Nullable String number,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);
}
