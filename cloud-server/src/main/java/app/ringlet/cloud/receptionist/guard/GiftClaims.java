package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.Knowledge.Passage;
import app.ringlet.cloud.receptionist.understanding.MenuMatcher;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Refunds, discounts, presents: true only if the salon has written it down itself. */
final class GiftClaims {

    private static final Phrases GIFTS = Phrases.of(
            "discount|discounts|discounted",
            "refund|refunds|refunded|refunding|reimburse|reimbursed|reimbursement",
            "money back",
            "free of charge",
            "for free|nothing",
            "on the house|us",
            "complimentary|gratis|freebie|freebies",
            "no|without|any extra? charge|cost|fee",
            "percent off",
            "dollars|pounds|euros|something|money|bit|bucks off",
            "half price|off",
            "waive|waived|waiving",
            "voucher|vouchers|coupon|coupons|promo|promotion|promotions",
            "gift|gifts|present",
            "special offer|deal|price|rate",
            "a|your|the|one|get|give|free|gets|with free"
                + " cut|haircut|color|colour|treatment|wash|trim|visit|service|session|consultation|coffee|drink|drinks|parking|upgrade|sample|toner|blow|appointment",
            "won't|don't|not|doesn't|never|nothing .. charge|pay|charged|cost",
            "cost|costs|charge you? nothing",
            "is|are|it's|be|that's free",
            "two|one for the? price|one",
            "cheaper|lower price|for|rate",
            "compensate|compensated|compensation|credit");
    private static final Phrases DENIED = Phrases.of(
            "can't|cannot|couldn't|not|haven't|nobody .."
                    + " promise|offer|give|say|know|do|arrange|decide|grant|make|allowed|able",
            "don't|doesn't|can't|cannot|no|not|without|never|isn't|aren't .."
                + " discount|discounts|refund|refunds|vouchers|voucher|coupons|promotions|offers|deals|gift|gifts|free|credit|compensation",
            "about|regarding|concerning .."
                + " discount|discounts|refund|refunds|voucher|vouchers|gift|free|offers|promotions|compensation|credit",
            "i'd have to",
            "ask|tell .. about",
            "you|you'd asked|want|like|mean|said|mentioned|wanted",
            "person|someone|somebody|they|#staff can|could|will|decides|has");
    private static final Set<String> IDLE = Set.copyOf(List.of("""
        a an the your you we i i'll is are it it's to of and for on in with that this can will have get give our be \
        there there's sure yes okay course all at if so as my me do we'll you'll also just now today here us\
        """.strip().split("\\s+")));
    private static final int MOST_SHARED_WORDS_MISSING = 2;

    private final Evidence evidence;
    private final MenuMatcher menu;

    GiftClaims(Evidence evidence) {
        this.evidence = evidence;
        this.menu = new MenuMatcher(evidence.facts());
    }

    boolean wrong(String sentence, NamedTimes named) {
        for (String clause : Sentences.clauses(sentence)) {
            Words words = Words.of(clause);
            boolean gift = GIFTS.in(words) && !ofTime(words, named);
            if (gift && !DENIED.in(words) && !asks(sentence, clause) && !onTheMenu(words) && !written(words)) {
                return true;
            }
        }
        return false;
    }

    /** "2 pm is free" gives nothing away. */
    private static boolean ofTime(Words words, NamedTimes named) {
        boolean onlyFree = Phrases.of("is|are|it's|be|that's free").in(words);
        boolean more = words.hasAny(Set.of("charge", "discount", "refund", "parking", "consultation", "house"));
        boolean thing = Phrases.of(
                        "cut|color|colour|visit|parking|consultation|coffee|treatment|service|everything|wifi|first"
                                + " is|are free")
                .in(words);
        return onlyFree && !more && (!thing || named.namesTime());
    }

    private static boolean asks(String sentence, String clause) {
        return sentence.strip().endsWith("?") && sentence.strip().endsWith(clause.strip());
    }

    private boolean onTheMenu(Words words) {
        MenuMatcher.Named found = menu.find(words);
        return Optional.of(found).stream()
                .flatMap(n -> n.services().stream())
                .flatMap(id -> evidence.facts().service(id).stream())
                .anyMatch(s ->
                        s.price().minor() == 0 || GIFTS.in(Words.of(s.name().toLowerCase(Locale.ROOT))));
    }

    /** Whether the salon's own words of this turn say the same, numbers and all. */
    private boolean written(Words words) {
        Set<String> said = new HashSet<>(words.list());
        said.removeAll(IDLE);
        return evidence.learnt().stream().map(Passage::text).map(Words::of).anyMatch(passage -> {
            Set<String> missing = new HashSet<>(said);
            missing.removeAll(passage.list());
            boolean numbers = missing.stream().noneMatch(w -> w.chars().anyMatch(Character::isDigit));
            return numbers
                    && missing.size() <= Math.min(MOST_SHARED_WORDS_MISSING, said.size() / 2)
                    && GIFTS.in(passage);
        });
    }
}
