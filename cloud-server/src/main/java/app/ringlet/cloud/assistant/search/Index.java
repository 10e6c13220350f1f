package app.ringlet.cloud.assistant.search;

import app.ringlet.cloud.assistant.knowledge.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * One salon's passages in memory. Never changed once it is built, so that any number may search it; it needs no closing, for it holds
 * nothing but memory.
 */
final class Index {

    /** What part of a question a passage must speak of: less is an answer to another question. */
    private static final double ENOUGH = 0.6;

    private static final int CANDIDATES = 20;
    private static final float TITLE_WEIGHT = 2;
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final List<Passage> passages;
    private final Terms terms;
    private final IndexReader reader;
    private final IndexSearcher searcher;

    private Index(List<Passage> passages, Terms terms, IndexReader reader) {
        this.passages = passages;
        this.terms = terms;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /** A passage that answers. @param score 0 to 1. @param matched the stems for which it does */
    record Hit(Passage passage, double score, Set<String> matched) {}

    static Index of(List<Entry> entries, String language) {
        List<Passage> passages =
                entries.stream().flatMap(e -> Passages.of(e).stream()).toList();
        Terms terms = Terms.of(language);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(terms.analyzer()))) {
                for (int i = 0; i < passages.size(); i++) {
                    Document document = new Document();
                    document.add(new StoredField("number", i));
                    document.add(new TextField(TITLE, passages.get(i).title(), Field.Store.NO));
                    document.add(new TextField(TEXT, passages.get(i).text(), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            return new Index(passages, terms, DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much memory it takes, more or less. @return characters */
    int size() {
        return passages.stream().mapToInt(p -> p.text().length()).sum();
    }

    Terms terms() {
        return terms;
    }

    /** Best first; nothing where no passage speaks of enough of the question. */
    List<Hit> search(String question, int limit) {
        Map<String, Set<String>> asked = terms.asked(question);
        if (asked.isEmpty() || passages.isEmpty()) {
            return List.of();
        }
        try {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query(asked), CANDIDATES).scoreDocs) {
                Document document = searcher.storedFields().document(found.doc);
                hits.add(hit(
                        passages.get(document.getField("number").numericValue().intValue()), asked, question));
            }
            return hits.stream()
                    .filter(h -> h.score() >= ENOUGH)
                    // Of equals, as they were found: stable.
                    .sorted(Comparator.comparingDouble(Hit::score).reversed())
                    .limit(limit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery query(Map<String, Set<String>> asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Set<String> group : asked.values()) {
            for (String stem : group) {
                query.add(new TermQuery(new Term(TEXT, stem)), BooleanClause.Occur.SHOULD);
                query.add(
                        new BoostQuery(new TermQuery(new Term(TITLE, stem)), TITLE_WEIGHT), BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    /** The share of what was asked that the passage speaks of, rare words weighing more: a word that no passage has weighs most. */
    private Hit hit(Passage passage, Map<String, Set<String>> asked, String question) throws IOException {
        Map<String, Set<String>> title = terms.asked(passage.title());
        if (title.keySet().equals(asked.keySet())) {
            return new Hit(passage, 1, new HashSet<>(title.keySet()));
        }
        Set<String> inTitle = Set.copyOf(terms.stems(passage.title()));
        Set<String> has = new HashSet<>(inTitle);
        has.addAll(terms.stems(passage.text()));
        Set<String> words = Set.copyOf(terms.stems(question));
        Set<String> matched = new HashSet<>();
        // Whether the title is of something that was not asked about, by any word.
        boolean other = title.keySet().stream()
                .anyMatch(stem -> asked.values().stream().noneMatch(group -> group.contains(stem))
                        && !terms.hasOtherWords(stem));
        double all = 0;
        double covered = 0;
        for (Set<String> group : asked.values()) {
            double weight = weight(group);
            all += weight;
            List<String> common = group.stream().filter(has::contains).toList();
            boolean about = inTitle.stream().anyMatch(group::contains);
            // One of a kind that the text happens to mention, as "12th Street" for "address", answers nothing by
            // itself.
            boolean meant = about || asked.size() > 1 || common.stream().anyMatch(words::contains);
            // "Pay" and "card" are two words for one thing: a passage with only "card" may be of a loyalty card.
            boolean wholly = common.size() > 1
                    || !words.containsAll(common)
                    || group.stream().filter(words::contains).count() < 2
                    || (about && !other);
            // A loyalty card is no answer to "Apple Pay", though both are ways to pay.
            boolean same = asked.size() > 1
                    || common.stream().anyMatch(words::contains)
                    || group.containsAll(title.keySet());
            if (!common.isEmpty() && meant && wholly && same) {
                covered += weight;
                matched.addAll(common);
            }
        }
        return new Hit(passage, covered / all, matched);
    }

    private double weight(Set<String> group) throws IOException {
        int most = 0;
        for (String stem : group) {
            most = Math.max(most, reader.docFreq(new Term(TEXT, stem)));
            most = Math.max(most, reader.docFreq(new Term(TITLE, stem)));
        }
        return Math.log(1 + (double) (passages.size() + 1) / (most + 1));
    }
}
