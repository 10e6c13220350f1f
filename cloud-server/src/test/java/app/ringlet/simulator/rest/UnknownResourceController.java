package app.ringlet.simulator.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this carrier does not have is not found, in the vendor's words. */
@Hidden
@RestController
class UnknownResourceController {

    @RequestMapping("/2010-04-01/**")
    String notFound(HttpServletRequest request) {
        throw ApiFault.notFound(request.getRequestURI());
    }
}
