package app.ringlet.cloud.carrier;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Local;
import com.twilio.rest.pricing.v1.phonenumber.Country;
import com.twilio.type.PhoneNumber;
import com.twilio.type.PhoneNumberPrice;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Our numbers at the carrier, and those that it sells. Safe for use by many threads. */
@Component
public class CarrierNumbers {

    private static final int NOT_FOUND = 404;

    private final CarrierAccount account;
    private final CarrierRest rest;

    CarrierNumbers(CarrierAccount account, CarrierRest rest) {
        this.account = account;
        this.rest = rest;
    }

    /** For sale. @param phone E.164 */
    public record Offer(String phone, @Nullable String place) {}

    /** One of ours. @param name as it was given when it was bought */
    public record Owned(String sid, String name) {}

    /** A month of it. @param currency ISO 4217 */
    public record Price(BigDecimal amount, Currency currency) {}

    /** Whom the carrier asks when the number is called or texted. */
    public record Webhooks(String voice, String voiceFallback, String voiceStatus, String text) {}

    public boolean configured() {
        return rest.configured();
    }

    /** Numbers that can be called and texted. @param country of two capitals. @param areaCode in North America. @param contains digits */
    public List<Offer> offers(String country, @Nullable String areaCode, @Nullable String contains, int most)
            throws CarrierUnreachable, CarrierRefused {
        return rest.asked(carrier -> {
            var wanted = Local.reader(account.accountSid(), country)
                    .setVoiceEnabled(true)
                    .setSmsEnabled(true)
                    .setPageSize((long) most);
            if (areaCode != null) {
                wanted.setAreaCode(Integer.valueOf(areaCode));
            }
            if (contains != null) {
                wanted.setContains(contains);
            }
            return wanted.firstPage(carrier).getRecords().stream()
                    .limit(most)
                    .map(one -> new Offer(one.getPhoneNumber().getEndpoint(), place(one)))
                    .toList();
        });
    }

    /** Of a local number. @param country of two capitals. @return empty if the carrier does not say */
    public Optional<Price> price(String country) throws CarrierUnreachable, CarrierRefused {
        return rest.asked(carrier -> {
            Country prices = Country.fetcher(country).fetch(carrier);
            return prices.getPhoneNumberPrices().stream()
                    .filter(price -> price.getType() == PhoneNumberPrice.Type.LOCAL)
                    .map(price -> new Price(BigDecimal.valueOf(price.getCurrentPrice()), prices.getPriceUnit()))
                    .findAny();
        });
    }

    /** @param phone E.164. @return empty if it is none of ours */
    public Optional<Owned> find(String phone) throws CarrierUnreachable, CarrierRefused {
        return rest.asked(carrier ->
                IncomingPhoneNumber.reader(account.accountSid())
                        .setPhoneNumber(phone)
                        .firstPage(carrier)
                        .getRecords()
                        .stream()
                        .filter(one -> one.getPhoneNumber().getEndpoint().equals(phone))
                        .map(one -> new Owned(one.getSid(), one.getFriendlyName()))
                        .findAny());
    }

    /**
     * Buys a number, once: no retry, because the carrier may have sold it before the line broke. {@link #find} tells.
     *
     * @param name by which it is found again
     * @return the carrier's id of it
     * @throws CarrierRefused also if it is not for sale
     */
    public String buy(String phone, String name, Webhooks webhooks) throws CarrierUnreachable, CarrierRefused {
        return rest.asked(carrier -> IncomingPhoneNumber.creator(account.accountSid(), new PhoneNumber(phone))
                .setFriendlyName(name)
                .setVoiceUrl(URI.create(webhooks.voice()))
                .setVoiceMethod(HttpMethod.POST)
                .setVoiceFallbackUrl(URI.create(webhooks.voiceFallback()))
                .setVoiceFallbackMethod(HttpMethod.POST)
                .setStatusCallback(URI.create(webhooks.voiceStatus()))
                .setStatusCallbackMethod(HttpMethod.POST)
                .setSmsUrl(URI.create(webhooks.text()))
                .setSmsMethod(HttpMethod.POST)
                .create(carrier)
                .getSid());
    }

    /** Gives it back; also one that is not ours any more. */
    public void release(String sid) throws CarrierUnreachable, CarrierRefused {
        rest.asked(carrier -> {
            try {
                return IncomingPhoneNumber.deleter(account.accountSid(), sid).delete(carrier);
            } catch (ApiException gone) {
                if (Integer.valueOf(NOT_FOUND).equals(gone.getStatusCode())) {
                    return true;
                }
                throw gone;
            }
        });
    }

    private static @Nullable String place(Local one) {
        String place = Stream.of(one.getLocality(), one.getRegion())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }
}
