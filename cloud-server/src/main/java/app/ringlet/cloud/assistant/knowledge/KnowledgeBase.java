package app.ringlet.cloud.assistant.knowledge;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.KnowledgeView;
import app.ringlet.protocol.assistant.NewKnowledge;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the current salon has written down for its callers. */
@Service
@Transactional
public class KnowledgeBase {

    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST = 200_000;
    private static final long MOST_CHARACTERS = 2_000_000;
    private static final int LONGEST_TITLE = 300;

    private final EntryTable entries;
    private final Salons salons;
    private final Audit audit;
    private final Clock clock;

    KnowledgeBase(EntryTable entries, Salons salons, Audit audit, Clock clock) {
        this.entries = entries;
        this.salons = salons;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the trail keeps of an entry: not its text, which is long. */
    private record Kept(
            long version,
            KnowledgeKind kind,
            String title,
            int characters,
            @Nullable String source) {
        static Kept of(Entry entry) {
            return new Kept(entry.version(), entry.kind(), entry.title(), entry.characters(), entry.source());
        }
    }

    @Transactional(readOnly = true)
    public Page<KnowledgeView> list(int page, int size) {
        Pages.request(page, size, Sort.unsorted());
        List<KnowledgeView> items = entries.page(page, size).stream()
                .map(e -> e.view(salons.current()))
                .toList();
        return new Page<>(items, page, size, entries.size().entries());
    }

    /** @throws Refusal {@code not_found} */
    @Transactional(readOnly = true)
    public KnowledgeView get(UUID id) {
        return find(id).view(salons.current());
    }

    /** Another one after each change; absent for a salon that has written down nothing yet. */
    // One statement, asked at each question of a caller: it needs no transaction of its own.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<Long> version() {
        return entries.version();
    }

    @Transactional(readOnly = true)
    public List<Entry> all() {
        return entries.all();
    }

    /** @throws Refusal {@code limit_reached} */
    public KnowledgeView add(NewKnowledge wanted) {
        KnowledgeKind kind = wanted.kind() == null ? KnowledgeKind.FAQ : wanted.kind();
        if (kind != KnowledgeKind.FAQ && kind != KnowledgeKind.POLICY) {
            throw Refusal.ofField("kind", "What is typed in is a FAQ or a POLICY.");
        }
        return added(kind, wanted.title(), wanted.text(), null);
    }

    /**
     * The text of a file or a page, in the place of what was known from there before.
     *
     * @param text of any length; more than an entry holds is refused
     * @throws Refusal {@code limit_reached}
     */
    public KnowledgeView keep(KnowledgeKind kind, String title, String text, String source) {
        entries.changing();
        Optional<Entry> before = entries.bySource(kind, source);
        String name = title.isBlank() ? source : title;
        return before.map(known -> changed(known, name, text)).orElseGet(() -> added(kind, name, text, source));
    }

    /** @throws Refusal {@code not_found}, {@code stale_version}, {@code limit_reached} */
    public KnowledgeView change(UUID id, long version, NewKnowledge wanted) {
        entries.changing();
        Entry before = find(id);
        IfMatch.check("entry", version, before.version());
        return changed(before, wanted.title(), wanted.text());
    }

    /** @throws Refusal {@code not_found} */
    public void remove(UUID id) {
        entries.changing();
        Entry before = find(id);
        entries.remove(id);
        audit.write(Deed.removed("knowledge", id, Kept.of(before)));
    }

    private KnowledgeView added(KnowledgeKind kind, String title, String text, @Nullable String source) {
        entries.changing();
        Entry entry = written(Ids.next(), 0, kind, title, text, source, 0, 1);
        audit.write(Deed.created("knowledge", entry.id(), Kept.of(entry)));
        return entry.view(salons.current());
    }

    private KnowledgeView changed(Entry before, String title, String text) {
        Entry after = written(
                before.id(), before.version() + 1, before.kind(), title, text, before.source(), before.characters(), 0);
        audit.write(Deed.changed("knowledge", before.id(), Kept.of(before), Kept.of(after)));
        return after.view(salons.current());
    }

    private Entry written(
            UUID id,
            long version,
            KnowledgeKind kind,
            String title,
            String text,
            @Nullable String source,
            int charactersBefore,
            int more) {
        String clean = text.strip();
        EntryTable.Size size = entries.size();
        if (size.entries() + more > MOST_ENTRIES) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "The assistant knows 500 entries at most.");
        }
        if (clean.length() > LONGEST) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "An entry has 200,000 characters at most; make several of it.");
        }
        if (size.characters() - charactersBefore + clean.length() > MOST_CHARACTERS) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "The assistant knows two million characters at most.");
        }
        String name = title.strip();
        String cut = name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name;
        Entry entry = new Entry(id, version, kind, cut, clean, clean.length(), source, now());
        entries.write(entry);
        return entry;
    }

    /** As it will be read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Entry find(UUID id) {
        return entries.find(id).orElseThrow(() -> Refusal.notFound("entry"));
    }
}
