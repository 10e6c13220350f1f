package app.ringlet.cloud.identity.secondfactor;

import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.limits.Limit;
import app.ringlet.cloud.identity.limits.LimitSettings;
import app.ringlet.cloud.identity.limits.Limits;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.persistence.SecondFactorTable;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.platform.secrets.Vault;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.TwoFactorSetup;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of whoever has one. A code that was used is used: by the app's next, or by one of those written down. */
@Service
public class SecondFactors {

    static final String PURPOSE = "totp";
    private static final String KIND = "second_factor";
    private static final int RECOVERY_CODES = 10;
    private static final Pattern DIGITS = Pattern.compile("\\d{6}");
    private static final Pattern SPACES = Pattern.compile("\\s");

    private final Totp totp = new Totp();
    private final SecondFactorTable table;
    private final Vault vault;
    private final SalonOffice salons;
    private final Audit audit;
    private final Limits limits;
    private final Limit tries;
    private final Clock clock;

    SecondFactors(
            SecondFactorTable table,
            Vault vault,
            SalonOffice salons,
            Audit audit,
            Limits limits,
            LimitSettings settings,
            Clock clock) {
        this.table = table;
        this.vault = vault;
        this.salons = salons;
        this.audit = audit;
        this.limits = limits;
        this.tries = Limit.attempts("second-factor", settings.secondFactorAttempts(), settings.secondFactorWindow());
        this.clock = clock;
    }

    public boolean isEnabled(UUID userId) {
        return table.of(userId).filter(SecondFactorTable.Row::confirmed).isPresent();
    }

    /** Whether the user's salon asks it of the user's role. */
    public boolean isRequired(User user) {
        UUID salon = user.tenantId();
        return salon != null
                && CurrentTenant.<Boolean, RuntimeException>call(
                        salon,
                        () -> salons.settings().security().secondFactorFor().contains(user.role()));
    }

    /** Whether the user has yet to set up what the salon asks for, and may do nothing else before. */
    public boolean isDue(User user) {
        return isRequired(user) && !isEnabled(user.id());
    }

    public int recoveryCodesLeft(UUID userId) {
        return table.recoveryCodes(userId);
    }

    /** @throws Refusal {@code two_factor_enabled} */
    @Transactional
    public TwoFactorSetup begin(User user) {
        byte[] secret = Totp.newSecret();
        try {
            table.begin(user.id(), vault.seal(PURPOSE, secret));
        } catch (DuplicateKeyException confirmed) {
            throw enabled();
        }
        String uri = Totp.uri(secret, user.email());
        return new TwoFactorSetup(Totp.base32(secret), uri, QrCode.dataUri(uri));
    }

    /** @return recovery codes. @throws Refusal {@code two_factor_enabled}, {@code bad_code}; {@link TooManyAttempts} */
    @Transactional
    public List<String> confirm(User user, String code) {
        SecondFactorTable.Row begun =
                table.of(user.id()).orElseThrow(() -> wrong("There is nothing to confirm: set it up first."));
        if (begun.confirmed()) {
            throw enabled();
        }
        count(user.id());
        long step = totp.step(open(begun), SPACES.matcher(code).replaceAll(""), clock.instant())
                .orElseThrow(SecondFactors::wrong);
        if (!table.confirm(user.id(), begun.secret(), clock.instant(), step)) {
            throw enabled();
        }
        limits.forgive(tries, user.id().toString());
        audit.write(Deed.of(KIND, user.id(), "enabled"));
        return newRecoveryCodes(user.id());
    }

    /**
     * Lets the sign-in of someone without a second factor pass, and of others with a code that is right and was not used before.
     *
     * @throws Refusal {@code two_factor_required} without a code, {@code bad_code}
     * @throws TooManyAttempts after too many wrong ones, even with a right one
     */
    public void check(User user, @Nullable String code) {
        SecondFactorTable.Row present = table.of(user.id()).orElse(null);
        if (present == null || !present.confirmed()) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw new Refusal(ErrorCode.TWO_FACTOR_REQUIRED, "Please enter the code from your authenticator app.");
        }
        count(user.id());
        if (!use(user.id(), present, SPACES.matcher(code).replaceAll(""))) {
            throw wrong();
        }
        limits.forgive(tries, user.id().toString());
    }

    /** In place of those from before. @throws Refusal as {@link #check} */
    @Transactional
    public List<String> renewRecoveryCodes(User user, String code) {
        if (!isEnabled(user.id())) {
            throw wrong("There is no second factor: set it up first.");
        }
        check(user, code);
        audit.write(Deed.of("recovery_codes", user.id(), "renewed"));
        return newRecoveryCodes(user.id());
    }

    /** The caller has seen that it is the user who asks. @throws Refusal {@code forbidden} if the salon asks for it */
    @Transactional
    public void disable(User user) {
        if (isRequired(user)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Your salon asks for a second factor, so it stays.");
        }
        table.remove(user.id());
        audit.write(Deed.of(KIND, user.id(), "disabled"));
    }

    /** For someone who has lost it; whoever asks may change that account. @return whether there was one */
    @Transactional
    public boolean takeAway(UUID userId) {
        boolean had = table.of(userId).isPresent();
        if (had) {
            table.remove(userId);
            audit.write(Deed.of(KIND, userId, "taken_away"));
        }
        return had;
    }

    private boolean use(UUID userId, SecondFactorTable.Row present, String code) {
        if (!DIGITS.matcher(code).matches()) {
            return table.useRecoveryCode(userId, new RecoveryCode(code).hash());
        }
        OptionalLong step = totp.step(open(present), code, clock.instant());
        return step.isPresent() && table.useStep(userId, step.getAsLong());
    }

    /** Before it is looked at: of many guesses at the same moment no more are looked at than one after the other. */
    private void count(UUID userId) {
        Duration wait = limits.take(tries, userId.toString());
        if (wait.isPositive()) {
            throw TooManyAttempts.ofSignIn(wait);
        }
    }

    private List<String> newRecoveryCodes(UUID userId) {
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::random).limit(RECOVERY_CODES).toList();
        table.replaceRecoveryCodes(
                userId, codes.stream().map(RecoveryCode::hash).toList());
        return codes.stream().map(RecoveryCode::text).toList();
    }

    private byte[] open(SecondFactorTable.Row row) {
        return vault.open(PURPOSE, row.secret());
    }

    private static Refusal enabled() {
        return new Refusal(ErrorCode.TWO_FACTOR_ENABLED, "There is a second factor already. Disable it first.");
    }

    private static Refusal wrong() {
        return wrong("This code is wrong or was used before. Please wait for the next one.");
    }

    private static Refusal wrong(String message) {
        return new Refusal(ErrorCode.BAD_CODE, message, List.of(new ApiError.FieldError("code", message)));
    }
}
