package handsup.library;

import handsup.domain.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a part of an image lies. A box and a circle are outlines of as many corners as it takes to see no difference.
 *
 * @param corners one after the other; the last is joined to the first
 */
public record Outline(List<Point> corners) {

    /** @param x in per cent of the image's width @param y in per cent of its height */
    public record Point(double x, double y) {}

    /** The largest disc within an outline. @param at its middle @param radius in pixels of the image as it is shown */
    record Disc(Point at, double radius) {}

    /** How large an image is shown, in pixels. */
    record Size(double width, double height) {

        Size(Pictures.Rendered made) {
            this(made.width(), made.height());
        }

        /** The same as large as fits, no side longer than that. */
        Size within(double mostWidth, double mostHeight) {
            double scale = Math.min(mostWidth / width, mostHeight / height);
            return new Size(width * scale, height * scale);
        }
    }

    static final double WHOLE = 100;

    private static final int CORNERS_OF_A_CIRCLE = 32;
    private static final int STEPS = 16;
    private static final int CLOSER_LOOKS = 3;
    private static final int SAMPLES = 100;

    public Outline {
        corners = List.copyOf(corners);
    }

    static Outline box(double left, double top, double width, double height) {
        return new Outline(List.of(
                new Point(left, top),
                new Point(left + width, top),
                new Point(left + width, top + height),
                new Point(left, top + height)));
    }

    /** @param radius in per cent of the image's width: a circle is one on the screen, whatever the image's form */
    static Outline circle(double x, double y, double radius, Size image) {
        double flat = image.width() / image.height();
        return new Outline(Stream.iterate(0, corner -> corner < CORNERS_OF_A_CIRCLE, corner -> corner + 1)
                .map(corner -> {
                    double angle = 2 * Math.PI * corner / CORNERS_OF_A_CIRCLE;
                    return new Point(x + radius * Math.cos(angle), y + radius * flat * Math.sin(angle));
                })
                .toList());
    }

    /** @param numbers x and y by turns */
    static Outline of(List<Double> numbers) {
        List<Point> corners = new ArrayList<>();
        for (int at = 0; at + 1 < numbers.size(); at += 2) {
            corners.add(new Point(numbers.get(at), numbers.get(at + 1)));
        }
        return new Outline(corners);
    }

    /** Whether all of it lies on the image. A circle that touches the edge does. */
    boolean onTheImage() {
        return corners.stream()
                .flatMap(corner -> Stream.of(corner.x(), corner.y()))
                .allMatch(at -> at > -1e-6 && at < WHOLE + 1e-6);
    }

    /** Whether two of its sides cross, so that nobody can tell what is within it. */
    boolean crossesItself() {
        int many = corners.size();
        for (int one = 0; one < many; one++) {
            for (int other = one + 2; other < many; other++) {
                boolean neighbours = one == 0 && other == many - 1;
                if (!neighbours && cross(corner(one), corner(one + 1), corner(other), corner(other + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(Point a, Point b, Point c, Point d) {
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    }

    /** Above 0 where c lies on one side of the line from a to b, below where it lies on the other. */
    private static double turn(Point a, Point b, Point c) {
        return Math.signum((b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()));
    }

    private Point corner(int index) {
        return corners.get(index % corners.size());
    }

    boolean contains(double x, double y) {
        boolean within = false;
        for (int index = 0; index < corners.size(); index++) {
            Point a = corner(index);
            Point b = corner(index + 1);
            if (a.y() > y != b.y() > y && x < a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                within = !within;
            }
        }
        return within;
    }

    /** The largest disc within it: there its sign stands, and a thumb has that much room. Radius 0 where there is none. */
    Disc inner(Size shown) {
        Span box = Span.around(this);
        Point middle = box.at(0.5, 0.5);
        Disc best = new Disc(middle, room(middle, shown));
        for (int look = 0; look < CLOSER_LOOKS; look++) {
            for (int row = 0; row <= STEPS; row++) {
                for (int column = 0; column <= STEPS; column++) {
                    Point at = box.at(column / (double) STEPS, row / (double) STEPS);
                    double room = room(at, shown);
                    // Of places that are as good the first stays: the middle, for what has one.
                    if (room > best.radius() + 1e-6) {
                        best = new Disc(at, room);
                    }
                }
            }
            box = box.closer(best.at());
        }
        return best;
    }

    /** The radius of the largest disc around a point; 0 where that lies outside. */
    private double room(Point at, Size shown) {
        return contains(at.x(), at.y()) ? toTheEdge(at, shown) : 0;
    }

    private double toTheEdge(Point at, Size shown) {
        double least = Double.MAX_VALUE;
        for (int index = 0; index < corners.size(); index++) {
            least = Math.min(least, distance(at, corner(index), corner(index + 1), shown));
        }
        return least;
    }

    /** From a point to a line that has ends, in pixels. */
    private static double distance(Point at, Point from, Point to, Size shown) {
        double dx = (to.x() - from.x()) * shown.width() / WHOLE;
        double dy = (to.y() - from.y()) * shown.height() / WHOLE;
        double px = (at.x() - from.x()) * shown.width() / WHOLE;
        double py = (at.y() - from.y()) * shown.height() / WHOLE;
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
        return Math.hypot(px - share * dx, py - share * dy);
    }

    /** How much of the smaller of two lies within the other, 0 to 1. */
    double overlap(Outline other) {
        Span one = Span.around(this);
        Span both = one.and(Span.around(other));
        if (both.empty()) {
            return 0;
        }
        double shared = both.area() * share(both, this, other);
        double own = one.area() * share(one, this, this);
        Span around = Span.around(other);
        double theirs = around.area() * share(around, other, other);
        double smaller = Math.min(own, theirs);
        return smaller == 0 ? 0 : shared / smaller;
    }

    /** How much of a box lies within both. */
    private static double share(Span box, Outline one, Outline other) {
        int within = 0;
        for (int row = 0; row < SAMPLES; row++) {
            for (int column = 0; column < SAMPLES; column++) {
                Point at = box.at((column + 0.5) / SAMPLES, (row + 0.5) / SAMPLES);
                if (one.contains(at.x(), at.y()) && other.contains(at.x(), at.y())) {
                    within++;
                }
            }
        }
        return within / (double) (SAMPLES * SAMPLES);
    }

    /** As a room has it. */
    Region region(String name, Size image) {
        Point sign = inner(image).at();
        return new Region(
                name,
                corners.stream()
                        .flatMap(corner -> Stream.of(thousandths(corner.x()), thousandths(corner.y())))
                        .toList(),
                thousandths(sign.x()),
                thousandths(sign.y()));
    }

    private static int thousandths(double percent) {
        return (int) Math.clamp(Math.round(percent / WHOLE * Region.WHOLE), 0, Region.WHOLE);
    }

    /** An upright box. */
    private record Span(double left, double top, double right, double bottom) {

        static Span around(Outline outline) {
            return new Span(
                    outline.corners.stream().mapToDouble(Point::x).min().orElse(0),
                    outline.corners.stream().mapToDouble(Point::y).min().orElse(0),
                    outline.corners.stream().mapToDouble(Point::x).max().orElse(0),
                    outline.corners.stream().mapToDouble(Point::y).max().orElse(0));
        }

        Span and(Span other) {
            return new Span(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }

        boolean empty() {
            return left >= right || top >= bottom;
        }

        double area() {
            return (right - left) * (bottom - top);
        }

        Point at(double across, double down) {
            return new Point(left + across * (right - left), top + down * (bottom - top));
        }

        /** A sixth as large, around a point. */
        Span closer(Point at) {
            double across = (right - left) / 12;
            double down = (bottom - top) / 12;
            return new Span(at.x() - across, at.y() - down, at.x() + across, at.y() + down);
        }
    }
}
