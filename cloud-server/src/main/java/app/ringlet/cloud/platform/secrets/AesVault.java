package app.ringlet.cloud.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce of 96 bits; the purpose is authenticated along. Text is
 * {@code v1.<key id>.<base64url of nonce, ciphertext, tag>}. The newest key seals, all open.
 */
final class AesVault implements Vault {

    private static final String VERSION = "v1.";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, DataKey> byId = new HashMap<>();
    private final DataKey newest;
    private final SecureRandom random = new SecureRandom();

    /** @param keys the newest first, one at least */
    AesVault(List<DataKey> keys) {
        newest = keys.getFirst();
        keys.forEach(key -> byId.put(key.id(), key));
    }

    @Override
    public String seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, newest, nonce, purpose).doFinal(plain);
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return newestPrefix() + text(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(String purpose, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !VERSION.equals(parts[0] + ".")) {
            throw new IllegalStateException("This is no sealed text");
        }
        DataKey key = byId.get(parts[1]);
        if (key == null) {
            throw new IllegalStateException("The data key " + parts[1] + " is gone, and what it sealed with it");
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(parts[2]);
            // The decoder drops spare bits, so that two texts would open to one secret.
            if (!text(all).equals(parts[2])) {
                throw new IllegalStateException("A sealed text was altered");
            }
            byte[] nonce = new byte[NONCE];
            ByteBuffer.wrap(all, 0, NONCE).get(nonce);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(all, NONCE, all.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("A sealed text was altered, or sealed for another purpose", e);
        }
    }

    /** What every text begins with that the newest key sealed, and no other. */
    String newestPrefix() {
        return VERSION + newest.id() + ".";
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Cipher cipher(int mode, DataKey key, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
