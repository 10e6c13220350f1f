package app.ringlet.cloud.calls.numbers;

import app.ringlet.cloud.carrier.CarrierNumbers;
import app.ringlet.cloud.carrier.CarrierNumbers.Price;
import app.ringlet.cloud.carrier.CarrierRefused;
import app.ringlet.cloud.carrier.CarrierUnreachable;
import app.ringlet.protocol.Money;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a number costs in a month, as the carrier says, asked once in an hour. That it does not say keeps nobody from buying. */
@Component
class NumberPrices {

    private static final Logger log = LoggerFactory.getLogger(NumberPrices.class);
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final int COUNTRIES = 300;

    private final CarrierNumbers carrier;
    private final Cache<String, Optional<Money>> known = Caffeine.newBuilder()
            .maximumSize(COUNTRIES)
            .expireAfterWrite(GOOD_FOR)
            .build();

    NumberPrices(CarrierNumbers carrier) {
        this.carrier = carrier;
    }

    /** @param country of two capitals */
    Optional<Money> monthly(String country) {
        return known.get(country, this::asked);
    }

    private Optional<Money> asked(String country) {
        try {
            return carrier.price(country).map(NumberPrices::money);
        } catch (CarrierUnreachable | CarrierRefused silent) {
            log.info("What a number in {} costs is not known: {}", country, silent.toString());
            return Optional.empty();
        }
    }

    private static Money money(Price price) {
        long minor = price.amount()
                .movePointRight(Math.max(price.currency().getDefaultFractionDigits(), 0))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(minor, price.currency().getCurrencyCode());
    }
}
