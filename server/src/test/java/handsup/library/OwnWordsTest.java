package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The Khrushchev deck is in our own words: no run of eight words stands in the notes it was made from, quotations aside. The notes are not ours to
 * publish, so the test knows the hashes of their runs and not the runs.
 */
class OwnWordsTest {

    private static final int RUN = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|‘[^’]*’(?!\\w)|(?m)^>.*$");
    private static final Set<String> NOTES = notes();

    private static Set<String> notes() {
        try (InputStream in = OwnWordsTest.class.getResourceAsStream("notes-runs.txt")) {
            return Set.copyOf(new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> runs(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(QUOTED.matcher(text).replaceAll(" ¦ "), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> runs = new ArrayList<>();
        List<String> words =
                WORD.matcher(plain).results().map(MatchResult::group).toList();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static String hash(String run) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static Stream<String> texts(Item item) {
        Stream<String> whys = item.body() instanceof Body.Options options
                ? options.options().stream().flatMap(option -> option.why().stream())
                : Stream.empty();
        return Stream.of(
                        Stream.of(item.stem(), item.explanation()),
                        item.note().stream(),
                        item.body().texts().stream(),
                        whys)
                .flatMap(texts -> texts);
    }

    @Test
    void noRunOfEightWordsStandsInTheNotes() {
        Deck deck = Library.of(Path.of("nowhere")).deck("khrushchev").orElseThrow();
        Stream<String> all = Stream.of(
                        deck.cards().stream().map(Deck.RevisionCard::text),
                        deck.facts().stream().map(Deck.Fact::text),
                        deck.misconceptions().stream().flatMap(one -> Stream.of(one.believes(), one.reteach())),
                        deck.items().stream().flatMap(OwnWordsTest::texts))
                .flatMap(texts -> texts);
        List<String> runs = all.flatMap(text -> runs(text).stream()).toList();
        assertThat(runs).hasSizeGreaterThan(5_000);
        assertThat(runs.stream().filter(run -> NOTES.contains(hash(run)))).isEmpty();
    }

    /** The quotations are in the notes, so with them the search finds something: it works. */
    @Test
    void theQuotationsAreFoundWhereTheyAreNotLeftOut() {
        Deck deck = Library.of(Path.of("nowhere")).deck("khrushchev").orElseThrow();
        List<String> quoted = deck.items().stream()
                .flatMap(item -> item.source().stream())
                .flatMap(source -> runs(source.text()).stream())
                .toList();
        assertThat(quoted).isNotEmpty().anyMatch(run -> NOTES.contains(hash(run)));
    }
}
