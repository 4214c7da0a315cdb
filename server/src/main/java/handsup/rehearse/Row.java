package handsup.rehearse;

import handsup.protocol.Ask;
import handsup.protocol.Face;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentView;
import handsup.protocol.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Students who share a thread, and what they noted. Of that thread; the counts of {@link Counts} are for all. */
final class Row {

    private static final JsonMapper READER = JsonMapper.builder().build();

    private static final int PACE_MILLIS = 10;

    static {
        learnToRead();
    }

    /** The open question, read once for all who see it. @param version of the newest view of it @param opensAt of {@code System.nanoTime()} @param limit in ms, or 0 for none @param asksHowSure whether the room wants to know how sure they are */
    record Open(
            Moment shown,
            long version,
            StudentView.Scene.Answering scene,
            long opensAt,
            long limit,
            boolean asksHowSure) {}

    final EventLoop loop;
    final Crowd crowd;
    final SplittableRandom random;
    final Times joins = new Times();
    final Times acks = new Times();
    final Times returns = new Times();
    final Map<String, Integer> refusals = new TreeMap<>();
    final Map<Integer, Integer> closes = new TreeMap<>();
    final List<Pupil> pupils = new ArrayList<>();
    private int next;
    private int atDoor;
    private int doorHolds;
    private boolean hurry;
    private long lastSeatedAt = Long.MIN_VALUE;
    private @Nullable Future<?> pace;
    private @Nullable Moment moment;
    private @Nullable Open open;
    private long bestTrip = Long.MAX_VALUE;

    /** What to add to {@code nanoTime} for the server's clock, in ns. */
    private long offset;

    /** A process reads its first view for as long as options have until they open, and those behind it would seem late. */
    private static void learnToRead() {
        Face face = new Face("", 1, 1, "", "", null, null, "choice", null);
        Ask ask = new Ask.Choice(Ask.Form.ONE, List.of(), "", 1);
        StudentView.Me me = new StudentView.Me(1, "", 0, null, null, null, null, null, null);
        StudentView view = new StudentView(0, 0, new StudentView.Scene.Answering(face, ask, 0, 1L, false), me);
        READER.readValue(Wire.write(view).text(), ServerMessage.class);
    }

    Row(EventLoop loop, Crowd crowd, long seed) {
        this.loop = loop;
        this.crowd = crowd;
        this.random = new SplittableRandom(seed);
    }

    /** Has its students come in, so many a second, and never more at the door than it may hold. @param perSecond 0 for as fast as they get in */
    void comeIn(double perSecond, int mostAtDoor) {
        doorHolds = mostAtDoor;
        if (perSecond <= 0) {
            admit(Integer.MAX_VALUE);
            hurry = true;
            return;
        }
        long begin = System.nanoTime();
        pace = loop.scheduleAtFixedRate(
                () -> {
                    long due = (long) ((System.nanoTime() - begin) / 1e9 * perSecond) + 1;
                    admit((int) Math.min(Integer.MAX_VALUE, due - next));
                },
                0,
                PACE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void admit(int most) {
        int left = most;
        while (left > 0 && next < pupils.size() && atDoor < doorHolds) {
            atDoor++;
            left--;
            pupils.get(next++).connects();
        }
        if (next == pupils.size() && pace != null) {
            pace.cancel(false);
            pace = null;
        }
    }

    /** Somebody has got in, or has given up. */
    void arrived() {
        atDoor--;
        lastSeatedAt = System.nanoTime();
        if (hurry) {
            admit(1);
        }
    }

    /** When somebody last got in, of {@code System.nanoTime()}. */
    long lastSeatedAt() {
        return lastSeatedAt;
    }

    /**
     * Notes that a student saw a view.
     *
     * @param before what the student saw before
     * @param counts whether it was told as the class was, and not on coming back
     * @return what it was a view of
     */
    Moment sees(Glance.Kind kind, ByteBuf text, @Nullable Moment before, boolean counts) {
        long now = System.nanoTime();
        String about = Glance.about(text);
        Moment here = moment;
        if (here == null || here.kind() != kind || !here.about().equals(about)) {
            here = crowd.moment(kind, about);
            moment = here;
        }
        if (kind == Glance.Kind.ANSWERING) {
            opens(here, text);
        }
        if (counts && here != before) {
            here.seen(now, text.readableBytes());
            if (kind == Glance.Kind.ANSWERING && open != null && now > open.opensAt()) {
                here.cameLate();
            }
        }
        return here;
    }

    /** A view of options is read when it is the first or a newer one, for students get theirs in several versions. */
    private void opens(Moment here, ByteBuf text) {
        long version = Glance.version(text);
        Open question = open;
        if (question == null || question.shown() != here || question.version() < version) {
            question = read(here, version, text);
            open = question;
            if (question != null) {
                here.opens(question.opensAt());
            }
        }
    }

    /** The question that is open, as the latest view said. */
    @Nullable
    Open open() {
        return open;
    }

    private @Nullable Open read(Moment here, long version, ByteBuf text) {
        StudentView view = message(text, StudentView.class);
        if (view == null || !(view.scene() instanceof StudentView.Scene.Answering scene)) {
            return null;
        }
        Long closesAt = scene.closesAt();
        long limit = closesAt == null ? 0 : Math.max(1, closesAt - scene.opensAt());
        return new Open(
                here,
                version,
                scene,
                scene.opensAt() * 1_000_000 - offset,
                limit,
                view.me().confidence() != null);
    }

    <T extends ServerMessage> @Nullable T message(ByteBuf text, Class<T> type) {
        try {
            ServerMessage message = READER.readValue(text.toString(StandardCharsets.UTF_8), ServerMessage.class);
            return type.isInstance(message) ? type.cast(message) : null;
        } catch (JacksonException notAsExpected) {
            count(refusals, "unreadable");
            return null;
        }
    }

    /** The server told the time. @param sent of {@code nanoTime}, in ms @param serverNow in ms */
    void learnsTime(double sent, long serverNow) {
        long now = System.nanoTime();
        long trip = now - (long) (sent * 1_000_000);
        if (trip >= 0 && trip < bestTrip) {
            bestTrip = trip;
            offset = serverNow * 1_000_000 + trip / 2 - now;
        }
    }

    static <K> void count(Map<K, Integer> counts, K key) {
        counts.merge(key, 1, Integer::sum);
    }
}
