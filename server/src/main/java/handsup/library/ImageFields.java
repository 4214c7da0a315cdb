package handsup.library;

import java.util.Locale;
import java.util.Optional;

/** Reads the image of a question, and the file it names. */
final class ImageFields {

    private static final int LONGEST_ALT = 250;
    private static final int LONGEST_CREDIT = 120;
    private static final int SHOWN = 60;

    private ImageFields() {}

    /** Empty, with the reason among the problems, when there is nothing to show. */
    static Optional<Image> read(Fields fields, DeckFiles files) {
        String file = fields.text("file");
        String alt = bounded(fields, "alt", fields.text("alt"), LONGEST_ALT);
        Optional<String> credit =
                fields.optional("credit").map(text -> bounded(fields, "credit", text, LONGEST_CREDIT));
        fields.done();
        return file.isEmpty()
                ? Optional.empty()
                : made(fields, files, file).map(made -> new Image(file, alt, credit, made));
    }

    private static String bounded(Fields fields, String name, String text, int most) {
        if (text.length() > most) {
            fields.wrong(name, name + " has " + text.length() + " characters, expected " + most + " at most");
        }
        return text;
    }

    private static Optional<Pictures.Rendered> made(Fields fields, DeckFiles files, String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        String shown = "file is “" + (file.length() > SHOWN ? file.substring(0, SHOWN) + "…" : file) + "”";
        if (lower.matches("(//|[a-z][a-z0-9+.-]*:).*")) {
            fields.wrong(
                    "file",
                    shown + "; images are not loaded from elsewhere, for whoever serves them would learn of every"
                            + " student: save the image beside the deck and name its file");
        } else if (lower.endsWith(".svg")) {
            fields.wrong(
                    "file", shown + "; an SVG may hold scripts and is not taken: save it as PNG, 1600 pixels wide");
        } else if (!lower.matches(".*\\.(png|jpe?g)")) {
            fields.wrong("file", shown + ", expected a PNG or JPEG file of this folder");
        } else if (!files.files().containsKey(file)) {
            fields.wrong("file", shown + ", and the deck's folder has no such file (capitals matter; one folder deep)");
        } else {
            switch (Pictures.of(files.files().get(file))) {
                case Pictures.Rendered made -> {
                    return Optional.of(made);
                }
                case Pictures.Refused(String why) -> fields.wrong("file", "the image “" + file + "” " + why);
            }
        }
        return Optional.empty();
    }
}
