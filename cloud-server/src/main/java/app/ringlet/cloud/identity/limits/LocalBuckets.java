package app.ringlet.cloud.identity.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;

/** In this process. One that nobody asked for while it filled again is full, and forgotten. */
final class LocalBuckets implements Buckets {

    private static final int MOST = 200_000;

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                    Expiry.accessing((Key key, Bucket bucket) -> key.limit().within()))
            .build();
    private final TimeMeter time;

    private record Key(Limit limit, String of) {}

    LocalBuckets(TimeMeter time) {
        this.time = time;
    }

    @Override
    public Bucket of(Limit limit, String of) {
        return buckets.get(new Key(limit, of), this::fresh);
    }

    private Bucket fresh(Key key) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        for (var bandwidth : key.limit().bucket().getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
