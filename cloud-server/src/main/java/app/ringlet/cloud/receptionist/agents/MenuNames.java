package app.ringlet.cloud.receptionist.agents;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SpokenRefusal;
import app.ringlet.cloud.receptionist.understanding.MenuMatcher;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.ServiceView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Services by id, by their exact names, or as callers call them. */
final class MenuNames {

    private static final String SERVICE = "service";
    private static final Texts TEXTS = Texts.in(ConversationState.ENGLISH);
    private static final int MOST_ITEMS = 8;
    // More cannot be listened to.
    private static final int MOST_NAMED = 8;

    private final SalonFacts facts;
    private final MenuMatcher matcher;

    MenuNames(SalonFacts facts) {
        this.facts = facts;
        this.matcher = new MenuMatcher(facts);
    }

    /**
     * The visit that is meant. One text may name several services, and add-ons, which go with the first of them.
     *
     * @throws Refusal {@code not_found} for a foreign id, {@code ambiguous_name}, {@code unknown_name}, {@code invalid_field}
     */
    List<VisitItem> items(List<String> named, @Nullable UUID employee) {
        if (named.size() > MOST_ITEMS) {
            throw tooMany();
        }
        List<VisitItem> items = new ArrayList<>();
        for (String one : named) {
            MenuMatcher.Named found = find(one.strip());
            for (UUID service : found.services()) {
                boolean first = service.equals(found.services().getFirst());
                items.add(new VisitItem(service, employee, first ? found.addOns() : List.of()));
            }
        }
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw tooMany();
        }
        return items;
    }

    private static Refusal tooMany() {
        return Refusal.ofField(SERVICE, "A visit has 1 to " + MOST_ITEMS + " services.");
    }

    private MenuMatcher.Named find(String text) {
        UUID id = Uuids.read(text);
        if (id != null) {
            return only(facts.service(id).orElseThrow(() -> Refusal.notFound(SERVICE)));
        }
        List<ServiceView> exact =
                facts.services().stream().filter(s -> isCalled(s, text)).toList();
        if (exact.size() == 1) {
            return only(exact.getFirst());
        }
        MenuMatcher.Named found = matcher.find(Words.of(text));
        if (!found.choice().isEmpty()) {
            throw ambiguous(found.choice());
        }
        if (found.services().isEmpty()) {
            throw unknown();
        }
        return found;
    }

    private static boolean isCalled(ServiceView service, String text) {
        return Stream.concat(Stream.of(service.name()), service.synonyms().stream())
                .anyMatch(text::equalsIgnoreCase);
    }

    private static MenuMatcher.Named only(ServiceView service) {
        return new MenuMatcher.Named(List.of(service.id()), List.of(), List.of(), List.of(), List.of());
    }

    private SpokenRefusal ambiguous(List<UUID> choice) {
        List<String> names = facts.services().stream()
                .filter(s -> choice.contains(s.id()))
                .map(ServiceView::name)
                .limit(MOST_NAMED)
                .toList();
        return SpokenRefusal.ofName(
                ErrorCode.AMBIGUOUS_NAME, SERVICE, TEXTS.say("book.whichService", TEXTS.or(said(names))), names);
    }

    private SpokenRefusal unknown() {
        List<String> names = facts.services().stream()
                .map(ServiceView::name)
                .limit(MOST_NAMED)
                .toList();
        String offer = names.isEmpty() ? "" : " " + TEXTS.say("agent.forExample", TEXTS.or(said(names)));
        return SpokenRefusal.ofName(ErrorCode.UNKNOWN_NAME, SERVICE, TEXTS.say("agent.unknownService") + offer, names);
    }

    private static List<String> said(List<String> names) {
        return names.stream().map(new MenuWords(TEXTS)::withArticle).toList();
    }
}
