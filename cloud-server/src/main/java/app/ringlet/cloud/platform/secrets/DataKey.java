package app.ringlet.cloud.platform.secrets;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that data is sealed with, written {@code id:base64}.
 *
 * @param id 1 to 16 letters, digits, underscores or dashes
 * @param key 256 bits
 */
record DataKey(String id, SecretKey key) {

    static final String ALGORITHM = "AES";
    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    /**
     * One or more keys with commas or lines between them; what follows a # on a line is a remark.
     *
     * @param origin named in what is thrown, which never holds a key
     * @throws IllegalStateException if there is none, something is no key, or two have one id
     */
    static List<DataKey> parse(String text, String origin) {
        String plain = text.replaceAll("#[^\\n]*", "");
        List<DataKey> keys = Stream.of(BETWEEN.split(plain))
                .filter(one -> !one.isEmpty())
                .map(one -> one(one, origin))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("There is no data key in " + origin);
        }
        if (keys.stream().map(DataKey::id).distinct().count() != keys.size()) {
            throw new IllegalStateException("Two data keys in " + origin + " have one id");
        }
        return keys;
    }

    static DataKey random() {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[ID_BYTES];
        byte[] key = new byte[BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        return new DataKey(Base64.getUrlEncoder().encodeToString(id), new SecretKeySpec(key, ALGORITHM));
    }

    /** As {@link #parse} reads it. */
    String text() {
        return id + ":" + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static DataKey one(String text, String origin) {
        int colon = text.indexOf(':');
        if (colon < 0 || !ID.matcher(text.substring(0, colon)).matches()) {
            throw noKey(origin);
        }
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(colon + 1));
            if (key.length != BYTES) {
                throw noKey(origin);
            }
            DataKey read = new DataKey(text.substring(0, colon), new SecretKeySpec(key, ALGORITHM));
            Arrays.fill(key, (byte) 0);
            return read;
        } catch (IllegalArgumentException notBase64) {
            throw noKey(origin);
        }
    }

    private static IllegalStateException noKey(String origin) {
        return new IllegalStateException("A data key in " + origin + " is not written id:base64 of " + BYTES
                + " bytes (openssl rand -base64 32)");
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
