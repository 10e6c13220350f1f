package app.ringlet.protocol.salon;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The salon's people. */
@HttpExchange("/api/v1/employees")
public interface EmployeesApi {

    /** In the order of the calendar's columns. */
    @GetExchange
    Page<EmployeeView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/{id}")
    EmployeeView get(@PathVariable("id") UUID id);

    /** 201; 422 {@code limit_reached}. */
    @PostExchange
    EmployeeView create(@Valid @RequestBody EmployeeRequest request);

    /** 409 {@code stale_version}; 422 {@code archived}. @param version in quotes or bare */
    @PutExchange("/{id}")
    EmployeeView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody EmployeeRequest request);

    /**
     * Whoever still has visits ahead is 422 {@code has_upcoming_appointments}, with how many and the first of them.
     *
     * @param visitsStay that they may: what is booked then stays with them
     */
    @DeleteExchange("/{id}")
    void archive(
            @PathVariable("id") UUID id, @RequestParam(name = "visitsStay", defaultValue = "false") boolean visitsStay);

    @GetExchange("/{id}/services")
    EmployeeSkills skills(@PathVariable("id") UUID id);

    /** Replaces all of them; 409 {@code stale_version}. @param version the employee's */
    @PutExchange("/{id}/services")
    EmployeeSkills changeSkills(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody SkillsRequest request);
}
