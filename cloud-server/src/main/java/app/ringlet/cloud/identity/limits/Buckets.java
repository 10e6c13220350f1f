package app.ringlet.cloud.identity.limits;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/** Where the counts are kept. */
interface Buckets {

    /**
     * The bucket of what {@code of} stands for, full if it is new.
     *
     * @param of such as an address or a user's id
     * @return nothing while the counts are not to be had
     */
    @Nullable
    Bucket of(Limit limit, String of);
}
