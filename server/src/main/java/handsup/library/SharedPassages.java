package handsup.library;

import handsup.domain.Passage;
import handsup.domain.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The passages of one file that several of its questions are about, by their ids. */
final class SharedPassages {

    static final int MOST_WORDS = 120;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final double WORDS_A_SECOND = 2.5;
    private static final int LEAST_SECONDS = 10;
    private static final int MOST_SECONDS = 90;

    private record Written(Fields fields, Passage passage) {}

    private final Map<String, Written> passages = new LinkedHashMap<>();

    private SharedPassages() {}

    static SharedPassages read(Fields page) {
        SharedPassages all = new SharedPassages();
        for (Fields one : page.mappings("passages")) {
            all.add(one);
        }
        return all;
    }

    private void add(Fields fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.wrong("id", "id is “" + id + "”, expected a-z, 0-9 and - only");
        }
        String text = fields.rich("text");
        int words = Words.count(Texts.plain(text));
        if (words > MOST_WORDS) {
            fields.wrong("text", "the passage has " + words + " words, expected " + MOST_WORDS + " at most");
        }
        int seconds = fields.has("seconds")
                ? fields.number("seconds", LEAST_SECONDS, MOST_SECONDS)
                : Math.max(LEAST_SECONDS, (int) Math.ceil(words / WORDS_A_SECOND));
        Written written = new Written(fields, new Passage(text, fields.text("credit"), seconds));
        if (passages.putIfAbsent(id, written) != null) {
            fields.wrong("id", "two passages of this file have the id “" + id + "”, expected one");
        }
        fields.done();
    }

    Optional<Passage> named(String id) {
        return Optional.ofNullable(passages.get(id)).map(Written::passage);
    }

    /** Tells of passages that are not used as they are meant: by two questions or more, on the same main card, one directly after another. @param items of this file, in order */
    void check(List<Item> items) {
        passages.forEach((id, written) -> {
            List<Integer> users = new ArrayList<>();
            for (int index = 0; index < items.size(); index++) {
                if (items.get(index).source().filter(written.passage()::equals).isPresent()) {
                    users.add(index);
                }
            }
            if (users.size() < 2) {
                written.fields()
                        .wrong(
                                "id",
                                "passage “" + id + "” has " + (users.isEmpty() ? "no question" : "one question")
                                        + ", expected two or more with “source: " + id + "”"
                                        + (users.isEmpty() ? "" : "; a passage of one question stands in its source"));
            } else if (users.getLast() - users.getFirst() != users.size() - 1) {
                written.fields()
                        .wrong(
                                "id",
                                "questions about passage “" + id + "” are apart, expected one directly after another");
            } else if (users.stream()
                            .map(index -> items.get(index).cards().getFirst())
                            .distinct()
                            .count()
                    > 1) {
                written.fields()
                        .wrong(
                                "id",
                                "questions about passage “" + id + "” are on different cards, expected one main card");
            }
        });
    }
}
