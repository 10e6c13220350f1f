package app.ringlet.cloud.calls.recording;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A recording in pieces of {@value #PLAIN} bytes, each encrypted by itself with AES-256-GCM, so that any part can be read alone and what
 * was written before a crash can be read at all. Each recording has a key of its own; a piece's nonce is its number, and the recording's
 * id is authenticated along, so that no piece can stand in another's place. Only the last piece may be shorter.
 */
final class Chunks {

    static final int PLAIN = 16_384;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;
    private static final int KEY = 32;

    private final SecretKeySpec key;
    private final byte[] id;

    Chunks(byte[] key, UUID id) {
        this.key = new SecretKeySpec(key, "AES");
        this.id = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static byte[] newKey() {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** @param number from 0; each once */
    byte[] seal(long number, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** @throws GeneralSecurityException if it was altered, cut off, or is another one */
    byte[] open(long number, byte[] sealed, int length) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, number).doFinal(sealed, 0, length);
    }

    /** How long the encrypted form of so many bytes is. */
    static long sealedLength(long plain) {
        return plain + TAG * ((plain + PLAIN - 1) / PLAIN);
    }

    private Cipher cipher(int mode, long number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(id);
        return cipher;
    }
}
