package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.AccountSettings;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.persistence.LinkTable.Purpose;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A link that someone asked for without having signed in, by mail. */
@Component
class LinkMail {

    private final MailedLinks links;
    private final AccountLetters letters;
    private final AccountSettings settings;

    LinkMail(MailedLinks links, AccountLetters letters, AccountSettings settings) {
        this.links = links;
        this.letters = letters;
        this.settings = settings;
    }

    /** In the caller's transaction. */
    void send(User user, Purpose purpose) {
        switch (purpose) {
            case RESET -> {
                Duration life = settings.resetLife();
                letters.reset(user.email(), life.toMinutes(), links.make(user, purpose, life));
            }
            case SIGN_IN -> {
                Duration life = settings.signInLife();
                letters.signIn(user.email(), life.toMinutes(), links.make(user, purpose, life));
            }
            case VERIFY -> throw new IllegalArgumentException("This link is for who has signed in");
        }
    }
}
