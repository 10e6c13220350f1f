package app.ringlet.cloud.platform.secrets;

/** Seals what must not lie in the database in the clear. Safe for use by many at once. */
public interface Vault {

    /**
     * @param purpose what it is for, such as {@code totp}; what was sealed for one purpose cannot be opened for another
     * @return AES-GCM text that names its key, at most 60 characters and four thirds of {@code plain} long; never the same twice
     */
    String seal(String purpose, byte[] plain);

    /** @throws IllegalStateException if it was altered, was sealed for another purpose, or its key is gone */
    byte[] open(String purpose, String sealed);
}
