package app.ringlet.cloud.staff;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewAddOn;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.staff.UsualMenuFile.AddOn;
import app.ringlet.cloud.staff.UsualMenuFile.Category;
import app.ringlet.cloud.staff.UsualMenuFile.Entry;
import app.ringlet.cloud.staff.UsualMenuFile.Prices;
import app.ringlet.cloud.tenancy.SalonFurnishing;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.ResourceNeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a usual salon sells, and the chairs and basins that it takes: a new salon begins with that and changes what differs. */
@Service
public class UsualMenu implements SalonFurnishing {

    private final Catalog catalog;
    private final Resources resources;
    private final Salons salons;

    UsualMenu(Catalog catalog, Resources resources, Salons salons) {
        this.catalog = catalog;
        this.resources = resources;
        this.salons = salons;
    }

    /** Gives it to the current salon, in its currency; to one that sells something already nothing is done. */
    @Transactional
    public void seed() {
        salons.setupChanged();
        if (!catalog.services().isEmpty()) {
            return;
        }
        UsualMenuFile file = UsualMenuFile.read();
        Prices prices = file.pricesIn(salons.current().currency());
        Map<String, UUID> things = new HashMap<>();
        file.resources()
                .forEach(thing -> things.put(
                        thing.key(),
                        resources
                                .add(new NewResource(thing.name(), thing.kind(), thing.units()))
                                .id()));
        Map<String, UUID> services = new HashMap<>();
        for (Category category : file.categories()) {
            for (int position = 0; position < category.services().size(); position++) {
                Entry entry = category.services().get(position);
                services.put(
                        entry.name(),
                        catalog.addService(service(entry, category, position, things, prices))
                                .id());
            }
        }
        file.addOns().forEach(addOn -> catalog.addAddOn(addOn(addOn, services, prices)));
    }

    @Override
    public void furnish() {
        seed();
    }

    private static NewService service(
            Entry entry, Category category, int position, Map<String, UUID> things, Prices prices) {
        List<ResourceNeed> needs = entry.needs().entrySet().stream()
                .map(need -> new ResourceNeed(named(things, need.getKey()), Set.copyOf(need.getValue())))
                .toList();
        return new NewService(
                entry.name(),
                category.name(),
                position,
                entry.synonyms(),
                entry.minutes().get(0),
                entry.minutes().get(1),
                entry.minutes().get(2),
                entry.buffers().get(0),
                entry.buffers().get(1),
                needs,
                prices.minor(entry.price()),
                prices.minor(entry.deposit()),
                category.color());
    }

    private static NewAddOn addOn(AddOn addOn, Map<String, UUID> services, Prices prices) {
        return new NewAddOn(
                addOn.name(),
                addOn.synonyms(),
                addOn.minutes(),
                addOn.phase(),
                addOn.services().stream().map(name -> named(services, name)).toList(),
                prices.minor(addOn.price()));
    }

    private static UUID named(Map<String, UUID> ids, String name) {
        UUID id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("The usual menu names " + name + ", which it does not have");
        }
        return id;
    }
}
