package handsup.library;

import handsup.domain.Choosing;
import handsup.domain.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the parts of an image that a question is about: their names, where they lie, and what is right of them. */
final class RegionFields {

    /** How large an image about whose parts is asked is shown on a phone 360 pixels wide, at most. */
    static final double PHONE_WIDTH = 328;

    static final double PHONE_HEIGHT = 432;

    /** How much room a thumb needs, across and down, in pixels. */
    private static final double THUMB = 44;

    private static final int FEWEST = 2;
    private static final int MOST_LABELS = 8;
    private static final int MOST_NAMES = 12;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_CORNERS = 40;

    /** What outlines drawn by hand along one border may have in common. */
    private static final double MOST_SHARED = 0.02;

    private static final String BOX = "box";
    private static final String CIRCLE = "circle";
    private static final String OUTLINE = "outline";
    private static final List<String> FORMS = List.of(BOX, CIRCLE, OUTLINE);
    private static final String NAME = "name";
    private static final String REGIONS = "regions";

    private final Fields fields;
    private final Optional<Outline.Size> image;

    private RegionFields(Fields fields, Optional<Image> image) {
        this.fields = fields;
        this.image = image.map(one -> new Outline.Size(one.made()));
    }

    static Body hotspot(Fields fields, Optional<Image> image) {
        return new RegionFields(fields, image).hotspot();
    }

    static Body label(Fields fields, Optional<Image> image) {
        return new RegionFields(fields, image).label();
    }

    private Body hotspot() {
        pictured();
        List<Body.Spot> spots = new ArrayList<>();
        for (Fields one : fields.mappings(REGIONS)) {
            Body.Option option = new Body.Option(
                    bounded(one, NAME, one.text(NAME), LONGEST_NAME),
                    one.flag("key", false),
                    one.optional("why"),
                    one.optional("misconception"));
            spots.add(new Body.Spot(option, outline(one, option.text())));
            one.done();
        }
        many(spots.size(), Choosing.MOST_OPTIONS);
        Body.Hotspot body = new Body.Hotspot(spots);
        if (!spots.isEmpty() && (body.keys() == 0 || body.keys() == spots.size())) {
            fields.wrong(
                    REGIONS,
                    body.keys() + " of " + spots.size()
                            + " regions have “key: true”, expected one or more, and one that has not");
        }
        apart(
                spots.stream().map(spot -> spot.option().text()).toList(),
                spots.stream().map(Body.Spot::outline).toList());
        return body;
    }

    private Body label() {
        pictured();
        List<Body.Named> regions = new ArrayList<>();
        for (Fields one : fields.mappings(REGIONS)) {
            String name = bounded(one, NAME, one.text(NAME), LONGEST_NAME);
            regions.add(
                    new Body.Named(name, outline(one, name), bounded(one, "label", one.rich("label"), LONGEST_LABEL)));
            one.done();
        }
        many(regions.size(), MOST_LABELS);
        Body.Label body = new Body.Label(regions, fields.riches("spares"));
        same(body.labels())
                .ifPresent(twice -> fields.wrong(
                        REGIONS, "“" + twice + "” is there twice among labels and spares, expected each once"));
        if (body.labels().size() > MOST_NAMES) {
            fields.wrong(
                    "spares",
                    "there are " + body.labels().size() + " names with the spares, expected " + MOST_NAMES
                            + " at most");
        }
        apart(
                regions.stream().map(Body.Named::name).toList(),
                regions.stream().map(Body.Named::outline).toList());
        return body;
    }

    private void pictured() {
        if (!fields.has("image")) {
            fields.missing("image", "file and alt of the picture that the regions are parts of");
        }
    }

    private void many(int regions, int most) {
        if (regions < FEWEST || regions > most) {
            fields.wrong(
                    REGIONS,
                    (regions == 1 ? "there is 1 region" : "there are " + regions + " regions") + ", expected " + FEWEST
                            + " to " + most);
        }
    }

    private static String bounded(Fields one, String name, String text, int most) {
        int length = Texts.plain(text).length();
        if (length > most) {
            one.wrong(name, name + " has " + length + " characters, expected " + most + " at most");
        }
        return text;
    }

    // ---- Where one lies ------------------------------------------------------------------------------------------

    private Outline outline(Fields one, String name) {
        Map<String, List<Double>> places = FORMS.stream().collect(Collectors.toMap(Function.identity(), one::decimals));
        List<String> forms = FORMS.stream().filter(one::has).toList();
        if (forms.size() != 1) {
            String faults = forms.isEmpty() ? "no place" : String.join(" and ", forms);
            one.wrong(NAME, "region “" + name + "” has " + faults + ", expected one of box, circle and outline");
            return new Outline(List.of());
        }
        String form = forms.getFirst();
        List<Double> numbers = places.getOrDefault(form, List.of());
        Outline outline = made(one, form, numbers);
        if (outline.corners().isEmpty()) {
            return outline;
        }
        String shown = form + " is " + shown(numbers);
        if (numbers.stream().allMatch(at -> at >= 0 && at <= 1)) {
            one.wrong(
                    form,
                    shown + ", in shares of one it seems, expected per cent of the image: "
                            + shown(numbers.stream().map(at -> 100 * at).toList()));
            return new Outline(List.of());
        }
        if (!outline.onTheImage()) {
            one.wrong(form, shown + " and goes beyond the image, expected all of it from 0 to 100 per cent");
            return new Outline(List.of());
        }
        if (outline.crossesItself()) {
            one.wrong(form, shown + " and crosses itself, expected corners one after the other, round the region");
            return new Outline(List.of());
        }
        image.ifPresent(size -> roomy(one, form, name, outline, size));
        return outline;
    }

    private Outline made(Fields one, String form, List<Double> numbers) {
        return switch (form) {
            case BOX ->
                numbers(one, form, numbers, 4, "four numbers: left, top, width, height")
                        ? Outline.box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3))
                        : new Outline(List.of());
            case CIRCLE ->
                numbers(one, form, numbers, 3, "three numbers: from the left, from the top, radius")
                        ? Outline.circle(
                                numbers.get(0), numbers.get(1), numbers.get(2), image.orElse(new Outline.Size(1, 1)))
                        : new Outline(List.of());
            default -> corners(one, numbers) ? Outline.of(numbers) : new Outline(List.of());
        };
    }

    /** A side of no length, or less, is told like a number too few. */
    private static boolean numbers(Fields one, String form, List<Double> numbers, int many, String expected) {
        boolean lengths = numbers.stream().skip(2).allMatch(length -> length > 0);
        if (numbers.size() != many || !lengths) {
            one.wrong(form, form + " is " + shown(numbers) + ", expected " + expected + (lengths ? "" : " above 0"));
            return false;
        }
        return true;
    }

    private static boolean corners(Fields one, List<Double> numbers) {
        if (numbers.size() % 2 != 0 || numbers.size() < 6 || numbers.size() > 2 * MOST_CORNERS) {
            one.wrong(
                    OUTLINE,
                    OUTLINE + " has " + numbers.size() + " numbers, expected two for each of 3 to " + MOST_CORNERS
                            + " corners: from the left, from the top");
            return false;
        }
        return true;
    }

    private void roomy(Fields one, String form, String name, Outline outline, Outline.Size size) {
        double room = 2 * outline.inner(size.within(PHONE_WIDTH, PHONE_HEIGHT)).radius();
        if (Math.round(room) < THUMB) {
            one.wrong(
                    form,
                    "region “" + name + "” has room for " + Math.round(room) + " pixels across on a phone, expected "
                            + (int) THUMB + " for a thumb: make it larger, or cut the image so that it fills more of"
                            + " it");
        }
    }

    private static String shown(List<Double> numbers) {
        return numbers.stream()
                .map(at -> at == Math.rint(at)
                        ? String.valueOf(at.longValue())
                        : String.valueOf(Math.round(at * 1000) / 1000.0))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    // ---- Regions together ----------------------------------------------------------------------------------------

    private void apart(List<String> names, List<Outline> outlines) {
        same(names)
                .ifPresent(twice -> fields.wrong(
                        REGIONS, "two regions are called “" + twice + "”, expected a name of its own for each"));
        for (int one = 0; one < outlines.size(); one++) {
            for (int other = one + 1; other < outlines.size(); other++) {
                if (outlines.get(one).overlap(outlines.get(other)) > MOST_SHARED) {
                    fields.wrong(
                            REGIONS,
                            "regions “" + names.get(one) + "” and “" + names.get(other)
                                    + "” overlap, expected them apart, for a finger between them would mean both");
                }
            }
        }
    }

    private static Optional<String> same(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> !name.isEmpty() && !seen.add(Texts.plain(name).toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
