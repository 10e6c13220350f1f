package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.persistence.LinkTable;
import app.ringlet.cloud.identity.persistence.LinkTable.Link;
import app.ringlet.cloud.identity.persistence.LinkTable.Purpose;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Links that prove a mailbox: each is good once, for a while, and for one purpose; a new one ends the one before. */
@Component
class MailedLinks {

    private final LinkTable table;
    private final Clock clock;

    MailedLinks(LinkTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    LinkToken make(User user, Purpose purpose, Duration life) {
        LinkToken token = LinkToken.random();
        table.put(
                token.hash(),
                purpose,
                new Link(user.id(), user.email()),
                clock.instant().plus(life));
        return token;
    }

    /** Leaves it as it is. @throws Refusal {@code link_invalid} */
    Link look(LinkToken token, Purpose purpose) {
        return table.find(token.hash(), purpose, clock.instant()).orElseThrow(MailedLinks::invalid);
    }

    /** In the caller's transaction. @throws Refusal {@code link_invalid}, also for the loser of a race */
    Link use(LinkToken token, Purpose purpose) {
        Link link = look(token, purpose);
        if (!table.use(token.hash())) {
            throw invalid();
        }
        return link;
    }

    static Refusal invalid() {
        String message = "This link has been used, was replaced, or has run out. Please ask for a new one.";
        return new Refusal(ErrorCode.LINK_INVALID, message, List.of(new FieldError("token", message)));
    }
}
