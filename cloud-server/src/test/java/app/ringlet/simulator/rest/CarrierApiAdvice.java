package app.ringlet.simulator.rest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals in the vendor's shape, whatever shape the server beside it has for its own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = CarrierApiAdvice.class)
class CarrierApiAdvice {

    @ExceptionHandler
    ResponseEntity<String> refused(ApiFault fault) {
        return ResponseEntity.status(fault.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(fault.json());
    }
}
