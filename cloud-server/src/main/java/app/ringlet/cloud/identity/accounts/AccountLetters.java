package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.mail.Mail;
import app.ringlet.cloud.platform.mail.Mails;
import app.ringlet.protocol.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * The words of our mails about accounts. A link's token stands behind the {@code #}, which no browser sends and no log holds; what the
 * mail program looks at in advance uses nothing up.
 */
@Component
class AccountLetters {

    private static final String NOT_YOU = "\n\nIf you did not ask for this, you need do nothing.\n";

    private final Mails mails;
    private final PublicUrl publicUrl;

    AccountLetters(Mails mails, PublicUrl publicUrl) {
        this.mails = mails;
        this.publicUrl = publicUrl;
    }

    boolean areSent() {
        return mails.areConfigured();
    }

    /** @throws Refusal {@code not_configured} on a server that sends no mail */
    void checkSent() {
        if (!areSent()) {
            throw new Refusal(
                    ErrorCode.NOT_CONFIGURED, "This server sends no e-mail. Please ask whoever runs it for you.");
        }
    }

    void verification(String to, String salon, LinkToken token) {
        mails.send(new Mail(
                to,
                "Please confirm your address for " + salon,
                "Welcome to Ringlet.\n\nPlease confirm that this address is yours:\n" + link("verify", token)
                        + NOT_YOU));
    }

    void reset(String to, long minutes, LinkToken token) {
        mails.send(new Mail(
                to,
                "Your new password for Ringlet",
                "Set a new password here, within " + minutes + " minutes:\n" + link("reset", token) + NOT_YOU));
    }

    void signIn(String to, long minutes, LinkToken token) {
        mails.send(new Mail(
                to,
                "Your sign-in to Ringlet",
                "Sign in here, within " + minutes + " minutes and once:\n" + link("signin", token)
                        + "\n\nIf you did not ask for this, do not pass it on to anyone.\n"));
    }

    void passwordChanged(String to) {
        mails.send(new Mail(
                to,
                "Your password for Ringlet was changed",
                "The password of your account was changed just now, and all other sessions were signed"
                        + " out.\n\n"
                        + "If that was not you, please set a new one at once: \"Forgot password\" where you sign"
                        + " in.\n"));
    }

    void secondFactorTaken(String to) {
        mails.send(new Mail(
                to,
                "Your second factor for Ringlet was taken away",
                "Someone who manages your salon's accounts took the second factor of yours away just now, and all"
                        + " sessions were signed out.\n\nIf you did not ask for that, please speak to them.\n"));
    }

    void invitation(String to, String salon, String inviter, long days, String link) {
        mails.send(new Mail(
                to,
                inviter + " invites you to " + salon,
                inviter + " would like you to work with " + salon + " on Ringlet.\n\nAccept within " + days + " days:\n"
                        + link + NOT_YOU));
    }

    /** @param what the page is for: {@code verify}, {@code reset}, {@code signin} or {@code invitation} */
    String link(String what, LinkToken token) {
        return publicUrl.of("/account#" + what + "=" + token.text());
    }
}
