package handsup.simulate;

import handsup.domain.Event;
import handsup.journal.EventCodec;
import handsup.journal.Journal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One process's journal on a simulated disk. It commits in groups, as the real one does, and fails when the disk does. */
final class DiskJournal implements Journal {

    private record Write(String room, List<String> events, Receipt receipt) {}

    private final World world;
    private final Disk disk;
    private final Dice dice;
    private final BooleanSupplier failing;
    private final long epoch;
    private final long resumesAt;
    private final List<Stored> stored;
    private final List<Write> queue = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private List<Write> group = List.of();
    private boolean committing;
    private boolean fails;
    private long beat;
    private World.Due end;
    private int failures;
    private boolean dead;

    /** @param failing whether the commit that begins now is going to fail */
    DiskJournal(World world, Disk disk, Dice dice, BooleanSupplier failing) {
        this.world = world;
        this.disk = disk;
        this.dice = dice;
        this.failing = failing;
        this.epoch = disk.begin();
        this.resumesAt = disk.beat();
        this.beat = resumesAt;
        this.stored = disk.rooms().stream()
                .map(room -> new Stored(room, disk.events(room)))
                .toList();
        this.end = world.after(0, () -> {});
    }

    void kill() {
        dead = true;
        end.stop();
    }

    /** How many commits failed. */
    int failures() {
        return failures;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public long resumesAt() {
        return resumesAt;
    }

    @Override
    public List<Stored> rooms() {
        return stored;
    }

    @Override
    public void append(String room, List<Event> events, Receipt receipt) {
        queue.add(new Write(room, events.stream().map(EventCodec::write).toList(), receipt));
        commitSoon();
    }

    @Override
    public void beat(long now) {
        beat = now;
        commitSoon();
    }

    private void commitSoon() {
        if (!committing && !dead) {
            committing = true;
            end = world.after(dice.between(5, 60), this::begin);
        }
    }

    private void begin() {
        group = List.copyOf(queue);
        queue.clear();
        if (group.stream().allMatch(write -> write.events().isEmpty()) && beat == disk.beat()) {
            end = world.after(dice.between(1, 20), () -> tell(true));
            return;
        }
        for (Write write : group) {
            if (!broken.contains(write.room())) {
                disk.write(write.room(), write.events());
            }
        }
        disk.commit(beat);
        fails = failing.getAsBoolean();
        long sync = dice.chance(0.02) ? dice.between(50_000, 900_000) : 200 + (long) dice.around(3_000);
        end = world.after(sync, this::finish);
    }

    private void finish() {
        if (fails) {
            failures++;
            disk.undo();
            group.forEach(write -> broken.add(write.room()));
            world.note(() -> "disk    a commit of " + group.size() + " writes fails");
        } else {
            disk.sync();
        }
        fails = false;
        tell(true);
    }

    private void tell(boolean goOn) {
        List<Write> told = group;
        group = List.of();
        committing = false;
        told.forEach(write -> write.receipt().written(!broken.contains(write.room())));
        if (goOn && !queue.isEmpty()) {
            commitSoon();
        }
    }

    @Override
    public Optional<Stored> read(String room) {
        end.stop();
        if (committing && !group.isEmpty()) {
            finish();
            end.stop();
        }
        while (!queue.isEmpty()) {
            committing = true;
            begin();
            end.stop();
            finish();
            end.stop();
        }
        committing = false;
        List<Event> events = disk.events(room);
        if (failing.getAsBoolean() || events.isEmpty()) {
            return Optional.empty();
        }
        broken.remove(room);
        return Optional.of(new Stored(room, events));
    }

    @Override
    public void forget(String room, Receipt receipt) {
        receipt.written(false);
    }

    @Override
    public void close() {}
}
