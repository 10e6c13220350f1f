package app.ringlet.cloud.identity.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the links in our mails lead: a page that asks for what is needed and hands it, with the link's token, to the API. */
@RestController
class AccountPage {

    private static final String OWN_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @GetMapping("/account")
    ResponseEntity<Resource> page() {
        return file("page.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/account/page.js")
    ResponseEntity<Resource> script() {
        return file("page.js", MediaType.valueOf("text/javascript"));
    }

    @GetMapping("/account/page.css")
    ResponseEntity<Resource> style() {
        return file("page.css", MediaType.valueOf("text/css"));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", OWN_ONLY)
                .header("Referrer-Policy", "no-referrer")
                .body(new ClassPathResource("/account/" + name));
    }
}
