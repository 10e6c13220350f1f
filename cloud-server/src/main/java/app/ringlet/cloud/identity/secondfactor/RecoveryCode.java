package app.ringlet.cloud.identity.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/** 80 random bits in letters and digits that are not mistaken for each other, in four groups of four. */
record RecoveryCode(String text) {

    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new RecoveryCode(new Base32().encodeToString(bits).replaceAll("(.{4})(?!$)", "$1-"));
    }

    /** However it was typed. */
    byte[] hash() {
        String plain = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode[REDACTED]";
    }
}
