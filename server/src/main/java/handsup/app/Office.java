package handsup.app;

import handsup.domain.Command;
import handsup.domain.Difficulty;
import handsup.domain.Name;
import handsup.domain.Question;
import handsup.domain.Settings;
import handsup.domain.text.Texts;
import handsup.library.Deck;
import handsup.library.Draw;
import handsup.library.Gallery;
import handsup.library.Item;
import handsup.library.ItemType;
import handsup.library.Library;
import handsup.library.Playing;
import handsup.protocol.Api;
import handsup.protocol.Reason;
import handsup.report.Report;
import handsup.room.Names;
import handsup.room.Previews;
import handsup.room.Rooms;
import handsup.transport.Desk;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the teacher asks for outside a room: decks, draws, rooms. Each answer names everything that is wrong at once. Any thread. */
final class Office implements Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Office.class);
    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_READING_SECONDS = 60;
    private static final int PATIENCE_SECONDS = 5;

    /** JavaScript's numbers are exact up to here. */
    private static final long MOST_SEED = (1L << 53) - 1;

    private final Library library;
    private final Gallery gallery;
    private final Rooms rooms;
    private final SecureRandom random;

    Office(Library library, Gallery gallery, Rooms rooms, SecureRandom random) {
        this.library = library;
        this.gallery = gallery;
        this.rooms = rooms;
        this.random = random;
    }

    @Override
    public Answer decks() {
        return new Ok(new Api.Decks(library.decks().stream().map(Office::deck).toList()));
    }

    private static Api.Deck deck(Deck deck) {
        return new Api.Deck(
                deck.id(),
                deck.title(),
                deck.subject(),
                deck.level(),
                deck.about(),
                deck.cards().stream()
                        .map(card -> new Api.DeckCard(card.id(), card.title(), card.text()))
                        .toList(),
                deck.items().stream().map(Office::item).toList());
    }

    private static Api.Item item(Item item) {
        return new Api.Item(
                item.id(),
                item.cards(),
                item.type().word(),
                Api.Level.valueOf(item.difficulty().name()),
                item.seconds(),
                Texts.plain(item.stem()));
    }

    @Override
    public Answer draw(Api.DrawRequest request) {
        Problems problems = new Problems();
        Optional<Drawn> drawn;
        try {
            drawn = drawn(request, problems);
        } catch (UncheckedIOException unwritable) {
            return busy(unwritable);
        }
        if (drawn.isEmpty()) {
            return problems.answer();
        }
        return new Ok(new Api.Drawn(
                drawn.get().seed(),
                drawn.get().previews(),
                drawn.get().draw().seconds(),
                drawn.get().draw().notes()));
    }

    @Override
    public Answer open(Api.OpenRequest request) {
        Problems problems = new Problems();
        Optional<Drawn> drawn;
        try {
            drawn = drawn(request.draw(), problems);
        } catch (UncheckedIOException unwritable) {
            return busy(unwritable);
        }
        checkRules(request.rules(), problems);
        Optional<String> host = host(request.host(), problems);
        drawn.filter(one -> one.questions().isEmpty())
                .ifPresent(_ -> problems.add("draw", "no question", "a choice that at least one question fits"));
        if (drawn.isEmpty() || problems.any()) {
            return problems.answer();
        }
        try {
            return rooms.open(
                            drawn.get().deck().title(),
                            host,
                            settings(request.rules()),
                            drawn.get().questions())
                    .join()
                    .<Answer>map(code -> new Ok(new Api.Opened(code)))
                    .orElseGet(Busy::new);
        } catch (CompletionException journalFailed) {
            LOG.error("a room could not be opened", journalFailed);
            return new Busy();
        }
    }

    private static Answer busy(UncheckedIOException unwritable) {
        LOG.error("an image of a deck could not be kept", unwritable);
        return new Busy();
    }

    @Override
    public Answer rooms() {
        return new Ok(new Api.Rooms(rooms.list().stream()
                .map(room -> new Api.OpenRoom(
                        room.code(), room.title(), room.number(), room.of(), room.seats(), room.over()))
                .toList()));
    }

    @Override
    public Answer close(String code) {
        return rooms.close(code) ? new Done() : new NotFound();
    }

    // ---- After a question, and after the game ----------------------------------------------------------------------

    @Override
    public Answer report(String code) {
        List<Deck> decks = library.decks();
        return waited(rooms.ask(code, state -> new Ok(Reports.report(state, decks))));
    }

    @Override
    public Answer sheet(String code, String sheet) {
        return Reports.sheet(sheet)
                .map(maker -> waited(
                        rooms.ask(code, state -> new Sheet(state.code() + "-" + sheet, maker.apply(Report.of(state))))))
                .orElseGet(NotFound::new);
    }

    @Override
    public Answer mend(String code, Api.MendRequest request) {
        Command.Mend command = new Command.Mend(request.question(), Rooms.mending(request.mending()));
        return waited(rooms.mend(code, command, request.sure())
                .map(answer -> answer.thenApply(mended -> switch (mended) {
                    case Rooms.Mended(Api.Mended changes) -> new Ok(changes);
                    case Rooms.NotMended(Reason why) -> notMended(request, why);
                })));
    }

    private static Answer notMended(Api.MendRequest request, Reason why) {
        Problems problems = new Problems();
        switch (why) {
            case NO_QUESTION -> problems.add("question", request.question(), "a question this game has come to");
            case STILL_OPEN -> problems.add("question", request.question(), "a question that is revealed");
            case NOT_A_KEY -> problems.add("mending", request.mending(), "a finished answer to that question");
            default -> problems.add("question", request.question(), "a question that was not left out");
        }
        return problems.answer();
    }

    /** Waits for a room, which answers at once unless its disk takes no writes. */
    private static Answer waited(Optional<? extends CompletableFuture<? extends Answer>> asked) {
        try {
            return asked.isEmpty() ? new NotFound() : asked.get().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            return new Busy();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException goingDown) {
            Thread.currentThread().interrupt();
            return new Busy();
        }
    }

    // ---- Draws ---------------------------------------------------------------------------------------------------

    private record Drawn(Deck deck, long seed, Draw draw, List<Question> questions) {

        List<Api.Preview> previews() {
            List<Api.Preview> previews = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                previews.add(new Api.Preview(
                        item(draw.questions().get(i)),
                        Previews.outcome(question),
                        Previews.lesson(question),
                        Previews.source(questions, i).orElse(null),
                        Previews.picture(question).orElse(null)));
            }
            return previews;
        }
    }

    private Optional<Drawn> drawn(Api.DrawRequest request, Problems problems) {
        Optional<Deck> deck = library.deck(request.deck());
        if (deck.isEmpty()) {
            problems.add("draw.deck", request.deck(), "the id of a deck in the list");
        }
        deck.ifPresent(found -> request.cards().stream()
                .filter(card -> found.card(card).isEmpty())
                .forEach(card -> problems.add("draw.cards", card, "a card of the deck")));
        request.types().stream()
                .filter(word -> ItemType.of(word).isEmpty())
                .forEach(word -> problems.add("draw.types", word, "a type of question"));
        if (request.count() < 1 || request.count() > MOST_QUESTIONS) {
            problems.add("draw.count", request.count(), "1 to " + MOST_QUESTIONS + " questions");
        }
        if (request.seed() < 0 || request.seed() > MOST_SEED) {
            problems.add("draw.seed", request.seed(), "0 to " + MOST_SEED);
        }
        if (deck.isEmpty() || problems.any()) {
            return Optional.empty();
        }
        long seed = request.seed() != 0 ? request.seed() : random.nextLong(1, MOST_SEED);
        Draw draw = Draw.from(deck.get(), wish(request), seed);
        SplittableRandom options = new SplittableRandom(seed);
        List<Question> questions = draw.questions().stream()
                .map(item -> Playing.question(deck.get(), item, options, gallery::hang))
                .toList();
        return Optional.of(new Drawn(deck.get(), seed, draw, questions));
    }

    private static Draw.Wish wish(Api.DrawRequest request) {
        return new Draw.Wish(
                Set.copyOf(request.cards()),
                request.types().stream()
                        .flatMap(word -> ItemType.of(word).stream())
                        .collect(Collectors.toSet()),
                request.difficulties().stream()
                        .map(level -> Difficulty.valueOf(level.name()))
                        .collect(Collectors.toSet()),
                request.count(),
                Set.of());
    }

    // ---- Rules ---------------------------------------------------------------------------------------------------

    private static void checkRules(Api.Rules rules, Problems problems) {
        if (rules.readingSeconds() < 0 || rules.readingSeconds() > MOST_READING_SECONDS) {
            problems.add("rules.readingSeconds", rules.readingSeconds(), "0 to " + MOST_READING_SECONDS + " seconds");
        }
        double factor = rules.timeFactor();
        if (factor != 0 && !(factor >= 0.5 && factor <= 3)) {
            problems.add("rules.timeFactor", factor, "0 for no limit, or 0.5 to 3");
        }
        if (rules.capacity() < 1 || rules.capacity() > Settings.MOST_SEATS) {
            problems.add("rules.capacity", rules.capacity(), "1 to " + Settings.MOST_SEATS + " seats");
        }
    }

    private static Settings settings(Api.Rules rules) {
        return new Settings(
                rules.readingSeconds() * 1000,
                rules.timeFactor(),
                Settings.Points.valueOf(rules.points().name()),
                rules.leaderboard(),
                rules.standings(),
                rules.givenNames() ? Settings.Names.GENERATED : Settings.Names.OWN,
                rules.mayChange(),
                rules.autoReveal(),
                rules.capacity(),
                rules.confidence(),
                Settings.Order.valueOf(rules.order().name()));
    }

    private static Optional<String> host(String typed, Problems problems) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Optional<Name> name = Names.clean(typed);
        if (name.isEmpty()) {
            problems.add("host", typed, "a name of 1 to " + Names.MOST_CHARACTERS + " characters, or nothing");
        }
        return name.map(Name::shown);
    }

    /** All that is wrong with one request. */
    private static final class Problems {

        private static final int SHOWN = 60;

        private final List<Api.Problem> found = new ArrayList<>();

        void add(String field, Object value, String expected) {
            String text = String.valueOf(value);
            found.add(new Api.Problem(field, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text, expected));
        }

        boolean any() {
            return !found.isEmpty();
        }

        Answer answer() {
            return new Bad(new Api.Problems(found));
        }
    }
}
