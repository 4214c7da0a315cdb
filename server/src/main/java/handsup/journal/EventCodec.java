package handsup.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import handsup.domain.Choosing;
import handsup.domain.Estimating;
import handsup.domain.Event;
import handsup.domain.Mending;
import handsup.domain.Ordering;
import handsup.domain.Placing;
import handsup.domain.Response;
import handsup.domain.Settings;
import handsup.domain.Task;
import handsup.domain.Typing;
import handsup.domain.Unscored;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON, as they stand in the journal. Safe for any thread.
 *
 * <p>The names here are what old journals hold: a name once used is never given to something else. A field added later must have a meaning when
 * it is missing.
 */
public final class EventCodec {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "e")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Event.RoomOpened.class, name = "room-opened"),
        @JsonSubTypes.Type(value = Event.SeatTaken.class, name = "seat-taken"),
        @JsonSubTypes.Type(value = Event.SeatResumed.class, name = "seat-resumed"),
        @JsonSubTypes.Type(value = Event.SeatReopened.class, name = "seat-reopened"),
        @JsonSubTypes.Type(value = Event.SeatRenamed.class, name = "seat-renamed"),
        @JsonSubTypes.Type(value = Event.SeatRemoved.class, name = "seat-removed"),
        @JsonSubTypes.Type(value = Event.SeatLeft.class, name = "seat-left"),
        @JsonSubTypes.Type(value = Event.DoorLocked.class, name = "door-locked"),
        @JsonSubTypes.Type(value = Event.QuestionShown.class, name = "question-shown"),
        @JsonSubTypes.Type(value = Event.QuestionOpened.class, name = "question-opened"),
        @JsonSubTypes.Type(value = Event.OpeningAwaited.class, name = "opening-awaited"),
        @JsonSubTypes.Type(value = Event.TimeExtended.class, name = "time-extended"),
        @JsonSubTypes.Type(value = Event.AnswerSaved.class, name = "answer-saved"),
        @JsonSubTypes.Type(value = Event.AnswerCameLate.class, name = "answer-came-late"),
        @JsonSubTypes.Type(value = Event.ConfidenceSaid.class, name = "confidence-said"),
        @JsonSubTypes.Type(value = Event.LateAccepted.class, name = "late-accepted"),
        @JsonSubTypes.Type(value = Event.ExtraTimeSet.class, name = "extra-time-set"),
        @JsonSubTypes.Type(value = Event.LastCalled.class, name = "last-called"),
        @JsonSubTypes.Type(value = Event.QuestionClosed.class, name = "question-closed"),
        @JsonSubTypes.Type(value = Event.QuestionRevealed.class, name = "question-revealed"),
        @JsonSubTypes.Type(value = Event.QuestionSkipped.class, name = "question-skipped"),
        @JsonSubTypes.Type(value = Event.QuestionMended.class, name = "question-mended"),
        @JsonSubTypes.Type(value = Event.EntriesModerated.class, name = "entries-moderated"),
        @JsonSubTypes.Type(value = Event.SlideShown.class, name = "slide-shown"),
        @JsonSubTypes.Type(value = Event.BoardShown.class, name = "board-shown"),
        @JsonSubTypes.Type(value = Event.RoomEnded.class, name = "room-ended"),
        @JsonSubTypes.Type(value = Event.ClockHeld.class, name = "clock-held")
    })
    private interface Events {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Choosing.Single.class, name = "single"),
        @JsonSubTypes.Type(value = Choosing.Multi.class, name = "multi"),
        @JsonSubTypes.Type(value = Choosing.TrueFalse.class, name = "true-false"),
        @JsonSubTypes.Type(value = Choosing.Hotspot.class, name = "hotspot"),
        @JsonSubTypes.Type(value = Ordering.class, name = "ordering"),
        @JsonSubTypes.Type(value = Estimating.class, name = "number"),
        @JsonSubTypes.Type(value = Placing.Cloze.class, name = "cloze"),
        @JsonSubTypes.Type(value = Placing.Label.class, name = "label"),
        @JsonSubTypes.Type(value = Placing.Matching.class, name = "matching"),
        @JsonSubTypes.Type(value = Placing.Sorting.class, name = "categorise"),
        @JsonSubTypes.Type(value = Typing.class, name = "typed"),
        @JsonSubTypes.Type(value = Unscored.Poll.class, name = "poll"),
        @JsonSubTypes.Type(value = Unscored.Scale.class, name = "scale"),
        @JsonSubTypes.Type(value = Unscored.Slide.class, name = "slide"),
        @JsonSubTypes.Type(value = Unscored.WordCloud.class, name = "word-cloud"),
        @JsonSubTypes.Type(value = Unscored.Open.class, name = "open")
    })
    private interface Tasks {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "gave")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Response.Choice.class, name = "choice"),
        @JsonSubTypes.Type(value = Response.Order.class, name = "order"),
        @JsonSubTypes.Type(value = Response.Places.class, name = "places"),
        @JsonSubTypes.Type(value = Response.Number.class, name = "number"),
        @JsonSubTypes.Type(value = Response.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Response.Words.class, name = "words")
    })
    private interface Responses {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mending")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Mending.Accept.class, name = "accept"),
        @JsonSubTypes.Type(value = Mending.Key.class, name = "key"),
        @JsonSubTypes.Type(value = Mending.Counts.class, name = "counts"),
        @JsonSubTypes.Type(value = Mending.AsAsked.class, name = "as-asked")
    })
    private interface Mendings {}

    private static final String ROOM_OPENED = "{\"e\":\"room-opened\"";
    private static final String PICTURE = "picture";
    private static final String SETTINGS = "settings";
    private static final String CONFIDENCE = "confidence";
    private static final String PASSAGE = "passage";
    private static final String SECONDS = "seconds";
    private static final String ORDER = "order";
    private static final String MOVABLE = "movable";
    private static final String ANSWER_SAVED = "{\"e\":\"answer-saved\"";

    /** Not to be found inside a text, whose quotation marks are escaped. */
    private static final String TERMS = "\"terms\":";

    private static final String NO_TERMS = "," + TERMS + "null}";
    private static final int MOST_LENGTH = 64 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MOST_LENGTH)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .addMixIn(Event.class, Events.class)
            .addMixIn(Task.class, Tasks.class)
            .addMixIn(Mending.class, Mendings.class)
            .addMixIn(Response.class, Responses.class)
            .build();

    private static final ObjectWriter EVENTS = MAPPER.writerFor(Event.class);

    private EventCodec() {}

    public static String write(Event event) {
        return EVENTS.writeValueAsString(event);
    }

    /** @throws tools.jackson.core.JacksonException when that is not an event */
    public static Event read(String text) {
        return text.startsWith(ROOM_OPENED)
                ? MAPPER.treeToValue(complete((ObjectNode) MAPPER.readTree(text)), Event.class)
                : MAPPER.readValue(old(text) ? text.substring(0, text.length() - 1) + NO_TERMS : text, Event.class);
    }

    /** Questions of old had no pictures and no passage for several of them, and rooms of old asked nobody how sure they were and had one order of options for all. */
    private static ObjectNode complete(ObjectNode opened) {
        if (opened.get(SETTINGS) instanceof ObjectNode settings) {
            if (!settings.has(CONFIDENCE)) {
                settings.put(CONFIDENCE, false);
            }
            if (!settings.has(ORDER)) {
                settings.put(ORDER, Settings.Order.SAME.name());
            }
        }
        for (JsonNode question : opened.path("questions")) {
            if (question instanceof ObjectNode one) {
                if (!one.has(PICTURE)) {
                    one.putNull(PICTURE);
                }
                if (!one.has(MOVABLE)) {
                    one.put(MOVABLE, false);
                }
                if (one.get(PASSAGE) instanceof ObjectNode passage && !passage.has(SECONDS)) {
                    passage.put(SECONDS, 0);
                }
            }
        }
        return opened;
    }

    /** Journals of old do not say how a time came about. */
    private static boolean old(String text) {
        return text.startsWith(ANSWER_SAVED) && !text.contains(TERMS);
    }
}
