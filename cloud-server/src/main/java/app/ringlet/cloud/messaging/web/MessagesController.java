package app.ringlet.cloud.messaging.web;

import app.ringlet.cloud.messaging.store.MessageStore;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.messages.MessageView;
import app.ringlet.protocol.messages.MessagesApi;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MessagesController implements MessagesApi {

    private final MessageStore messages;
    private final Salons salons;

    MessagesController(MessageStore messages, Salons salons) {
        this.messages = messages;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('messages:read')")
    public Page<MessageView> list(@Nullable String number, int page, int size) {
        Pages.request(page, size, Sort.unsorted());
        return new Page<>(messages.list(salons.current(), number, page, size), page, size, messages.count(number));
    }
}
