package app.ringlet.protocol.salon;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A client's telephone numbers, E.164; the first is the one that texts go to. A number belongs to one client of a salon at most. */
@HttpExchange("/api/v1/clients/{id}/phones")
public interface ClientPhonesApi {

    @GetExchange
    List<String> list(@PathVariable("id") UUID id);

    /** Ten numbers at most; one that another client has is 400 on field {@code phone}. */
    @PostExchange
    List<String> add(@PathVariable("id") UUID id, @Valid @RequestBody NewPhone phone);

    /** Of the first number, the next becomes first. @param phone in any spelling */
    @DeleteExchange("/{phone}")
    List<String> remove(@PathVariable("id") UUID id, @PathVariable("phone") String phone);
}
