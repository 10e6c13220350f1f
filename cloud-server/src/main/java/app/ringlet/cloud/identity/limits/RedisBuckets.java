package app.ringlet.cloud.identity.limits;

import app.ringlet.cloud.platform.Secret;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** In a Redis that all servers share. Connects when first asked, and throws while there is no connection. */
final class RedisBuckets implements Buckets {

    private static final String PREFIX = "ringlet:limit:";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration KEPT_FULL = Duration.ofSeconds(10);
    private static final int MOST = 50_000;

    /** Requests are told to Redis in lots, so that not each of them waits for it: such a part of the limit, and such a time. */
    private static final int LOTS = 40;

    private static final Duration TOLD_AFTER = Duration.ofMillis(250);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final Secret url;
    private final TimeMeter time;

    /** One connects, once. */
    private final ReentrantLock connecting = new ReentrantLock();

    private volatile @Nullable ProxyManager<String> connected;

    RedisBuckets(Secret url, TimeMeter time) {
        this.url = url;
        this.time = time;
    }

    @Override
    public @Nullable Bucket of(Limit limit, String of) {
        ProxyManager<String> redis = redis();
        if (redis == null) {
            return null;
        }
        String key = PREFIX + limit.name() + ":" + digest(of);
        return limit.steady() ? buckets.get(key, k -> inLots(redis, k, limit)) : exact(redis, key, limit);
    }

    private static Bucket exact(ProxyManager<String> redis, String key, Limit limit) {
        return redis.builder().build(key, limit::bucket);
    }

    private Bucket inLots(ProxyManager<String> redis, String key, Limit limit) {
        DelayParameters lots = new DelayParameters(Math.max(1, limit.times() / LOTS), TOLD_AFTER);
        return redis.builder()
                .withOptimization(new DelayOptimization(lots, NopeOptimizationListener.INSTANCE, time))
                .build(key, limit::bucket);
    }

    /** @return nothing while another thread connects: nobody waits for that */
    private @Nullable ProxyManager<String> redis() {
        ProxyManager<String> present = connected;
        if (present != null || !connecting.tryLock()) {
            return present;
        }
        try {
            ProxyManager<String> first = connected;
            if (first == null) {
                first = connect();
                connected = first;
            }
            return first;
        } finally {
            connecting.unlock();
        }
    }

    private ProxyManager<String> connect() {
        RedisURI uri = RedisURI.create(url.reveal());
        uri.setTimeout(TO_CONNECT);
        RedisClient client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(TO_CONNECT).build())
                .build());
        try {
            var connection = client.connect(RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE));
            return Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_FULL))
                    .requestTimeout(PATIENCE)
                    .clientClock(time)
                    .build();
        } catch (RuntimeException e) {
            client.shutdownAsync(0, 0, TimeUnit.MILLISECONDS);
            throw e;
        }
    }

    /** Redis need not know who it is. */
    private static String digest(String of) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
