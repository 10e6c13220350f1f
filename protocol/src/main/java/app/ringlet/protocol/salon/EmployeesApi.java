package app.ringlet.protocol.salon;

import app.ringlet.protocol.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The salon's people. */
@HttpExchange("/api/v1/employees")
public interface EmployeesApi {

    @GetExchange
    Page<EmployeeView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/{id}")
    EmployeeView get(@PathVariable("id") UUID id);
}
