package app.ringlet.cloud.calls.numbers;

import app.ringlet.cloud.carrier.CarrierNumbers;
import app.ringlet.cloud.carrier.CarrierNumbers.Owned;
import app.ringlet.cloud.carrier.CarrierNumbers.Webhooks;
import app.ringlet.cloud.carrier.CarrierRefused;
import app.ringlet.cloud.carrier.CarrierUnreachable;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonNumber;
import app.ringlet.cloud.tenancy.SalonNumbers;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.calls.AvailableNumber;
import app.ringlet.protocol.calls.NumberView.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Buys and gives back the current salon's numbers. A purchase begins with a row, whose id is the name that the number gets at the carrier:
 * before buying, and after any doubt, the carrier is asked whether it has one of that name. So it is bought once, however often and by
 * however many it is asked for, and a number of our account that no purchase of this salon made is never taken for one.
 */
@Service
public class NumberShop {

    private static final Logger log = LoggerFactory.getLogger(NumberShop.class);
    private static final int MOST_OFFERS = 20;
    private static final String WEBHOOKS = "/api/v1/webhooks/twilio";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern AREA_CODE = Pattern.compile("[2-9][0-9]{2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

    private final CarrierNumbers carrier;
    private final SalonNumbers numbers;
    private final NumberPrices prices;
    private final Webhooks webhooks;

    NumberShop(CarrierNumbers carrier, SalonNumbers numbers, NumberPrices prices, PublicUrl publicUrl) {
        this.carrier = carrier;
        this.prices = prices;
        this.numbers = numbers;
        this.webhooks = new Webhooks(
                publicUrl.of(WEBHOOKS + "/voice/incoming"),
                publicUrl.of(WEBHOOKS + "/voice/fallback"),
                publicUrl.of(WEBHOOKS + "/voice/status"),
                publicUrl.of(WEBHOOKS + "/sms/incoming"));
    }

    /** @throws Refusal {@code invalid_field}, {@code not_configured}, {@code unavailable} */
    public List<AvailableNumber> available(
            Salon salon, @Nullable String country, @Nullable String areaCode, @Nullable String contains) {
        String where = country == null ? salon.country() : country;
        check(COUNTRY, "country", where, "A country has a code of two capitals, such as US.");
        check(AREA_CODE, "areaCode", areaCode, "An area code has three digits, such as 212.");
        check(DIGITS, "contains", contains, "Up to ten digits can be looked for.");
        List<CarrierNumbers.Offer> offers = asked(() -> carrier.offers(where, areaCode, contains, MOST_OFFERS));
        Money monthly = offers.isEmpty() ? null : prices.monthly(where).orElse(null);
        return offers.stream()
                .map(offer -> new AvailableNumber(offer.phone(), offer.place(), monthly))
                .toList();
    }

    /** @param phone E.164. @throws Refusal {@code number_taken}, {@code not_configured}, {@code unavailable} */
    public SalonNumber buy(String phone, String label) {
        checkConfigured();
        SalonNumber wanted = numbers.want(phone, label);
        return wanted.state() == State.ACTIVE ? wanted : settle(wanted);
    }

    /** The same for a salon that has none; for any other, the number that it has. @throws Refusal as {@link #buy} */
    public SalonNumber buyFirst(String phone) {
        checkConfigured();
        SalonNumber wanted = numbers.wantFirst(phone);
        return wanted.state() == State.ACTIVE ? wanted : settle(wanted);
    }

    /** A purchase of the current salon that was begun, and is brought to its end now; empty if there is none. @throws Refusal as {@link #buy} */
    public Optional<String> begun() {
        return numbers.list(0, Pages.MAX_SIZE).items().stream()
                .filter(number -> number.state() == State.BUYING)
                .findFirst()
                .map(this::settle)
                .map(SalonNumber::phone);
    }

    /** What became of a purchase; goes on with it if nothing did. */
    private SalonNumber settle(SalonNumber wanted) {
        Optional<String> before = asked(() -> ofName(wanted));
        if (before.isPresent()) {
            return numbers.bought(wanted.id(), before.get());
        }
        try {
            return numbers.bought(
                    wanted.id(), carrier.buy(wanted.phone(), wanted.id().toString(), webhooks));
        } catch (CarrierUnreachable away) {
            throw unavailable(away);
        } catch (CarrierRefused no) {
            // Another request of ours may have been quicker.
            Optional<String> meanwhile = asked(() -> ofName(wanted));
            if (meanwhile.isEmpty()) {
                log.info("A number could not be bought: {}", no.toString());
                numbers.notBought(wanted);
                throw new Refusal(ErrorCode.NUMBER_TAKEN, "This number cannot be had any more. Please choose another.");
            }
            return numbers.bought(wanted.id(), meanwhile.get());
        }
    }

    /** Whether a purchase that was begun has come about; nothing is bought. @return whether it is settled */
    boolean lookAfter(SalonNumber wanted) {
        Optional<String> ours = asked(() -> ofName(wanted));
        ours.ifPresentOrElse(sid -> numbers.bought(wanted.id(), sid), () -> numbers.notBought(wanted));
        return ours.isPresent();
    }

    /** First at the carrier: what fails there leaves everything as it is. @throws Refusal {@code not_found}, {@code unavailable} */
    public void release(UUID id) {
        SalonNumber number = numbers.get(id);
        if (number.state() != State.RELEASED) {
            checkConfigured();
            asked(() -> {
                Optional<String> sid = number.carrierSid() == null
                        ? carrier.find(number.phone()).map(Owned::sid)
                        : Optional.of(number.carrierSid());
                if (sid.isPresent()) {
                    carrier.release(sid.get());
                }
                return sid;
            });
            numbers.released(id);
        }
    }

    private Optional<String> ofName(SalonNumber wanted) throws CarrierUnreachable, CarrierRefused {
        return carrier.find(wanted.phone())
                .filter(owned -> owned.name().equals(wanted.id().toString()))
                .map(Owned::sid);
    }

    /** Asks the carrier, who may fail. */
    @FunctionalInterface
    private interface Request<T> {
        T send() throws CarrierUnreachable, CarrierRefused;
    }

    private <T> T asked(Request<T> request) {
        checkConfigured();
        try {
            return request.send();
        } catch (CarrierUnreachable away) {
            throw unavailable(away);
        } catch (CarrierRefused no) {
            log.warn("The carrier refuses: {}", no.toString());
            throw new Refusal(ErrorCode.UNAVAILABLE, "The telephone company does not allow this at the moment.");
        }
    }

    private void checkConfigured() {
        if (!carrier.configured()) {
            throw new Refusal(ErrorCode.NOT_CONFIGURED, "There is no telephone line yet.");
        }
    }

    private static Refusal unavailable(CarrierUnreachable away) {
        log.warn("The carrier does not follow: {}", away.toString());
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "The telephone company does not answer. Please try again; nothing is bought or given back twice.");
    }

    private static void check(Pattern form, String field, @Nullable String text, String rule) {
        if (text != null && !form.matcher(text).matches()) {
            throw Refusal.ofField(field, rule);
        }
    }
}
