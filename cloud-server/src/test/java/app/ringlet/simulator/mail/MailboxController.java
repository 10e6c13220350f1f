package app.ringlet.simulator.mail;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** All mail on one page, open to whoever sits at the demo. */
@Hidden
@RestController
class MailboxController {

    private static final String PAGE = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Mailbox</title><style>
        :root { color-scheme: light dark } body { font: 16px/1.5 system-ui; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
        article { border-top: 1px solid #8888; padding: 1rem 0 } h2 { font-size: 1.1rem; margin: 0 }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit } small { opacity: .7 }
        </style></head><body><h1>Mailbox</h1>%s</body></html>
        """;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        List<ReceivedMail> mails = mailbox.all();
        return PAGE.formatted(
                mails.isEmpty()
                        ? "<p>Nothing has come in yet.</p>"
                        : mails.stream().map(MailboxController::article).collect(Collectors.joining("\n")));
    }

    /** The newest first. */
    @GetMapping("/mailbox/messages")
    List<ReceivedMail> messages(@RequestParam(name = "to", defaultValue = "") String to) {
        return to.isEmpty() ? mailbox.all() : mailbox.to(to);
    }

    private static String article(ReceivedMail mail) {
        String text = HtmlUtils.htmlEscape(mail.text(), "UTF-8")
                .replaceAll("(https?://[^\\s<]+)", "<a href=\"$1\" rel=\"noreferrer\">$1</a>");
        return "<article><h2>%s</h2><small>to %s, %s</small><pre>%s</pre></article>"
                .formatted(
                        HtmlUtils.htmlEscape(mail.subject(), "UTF-8"),
                        HtmlUtils.htmlEscape(mail.to(), "UTF-8"),
                        mail.at(),
                        text);
    }
}
