package app.ringlet.cloud.identity;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts come to be and are found again.
 *
 * @param signUps how many salons one address may try to open within {@code signUpWindow}
 * @param mailsPerHour how often an hour an account may ask for a link by mail, and an address for any account's
 * @param passwordGuesses how many wrong old passwords a session may send within a quarter of an hour
 * @param invitationsPerHour how many mails a salon's invitations may be
 * @param resetLife how long a link to a new password lives
 * @param signInLife how long a link to sign in with lives
 */
@Validated
@ConfigurationProperties("ringlet.accounts")
public record AccountSettings(
        @DefaultValue("5") @Min(1) int signUps,
        @DefaultValue("15m") Duration signUpWindow,
        @DefaultValue("3") @Min(1) int mailsPerHour,
        @DefaultValue("5") @Min(1) int passwordGuesses,
        @DefaultValue("30") @Min(1) int invitationsPerHour,
        @DefaultValue("30m") Duration resetLife,
        @DefaultValue("15m") Duration signInLife,
        @DefaultValue("2d") Duration verificationLife,
        @DefaultValue("7d") Duration invitationLife) {}
